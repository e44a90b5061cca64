"""What type checkers know of an asynchronous client's nouns. Written by scripts/namespaces.py."""

from gazu_like.nim.fields import ContactChanges, ContactFields, ContactSearch
from gazu_like.nim.refs import Ref
from gazu_like.nim.shapes import Row, Unpack

class ContactNamespace:
    """The functions of ``gazu_like.nim.contact``, awaited, with ``client=`` filled in."""

    async def all_contacts(self, **search: Unpack[ContactSearch]) -> list[Row]:
        """List the contacts that the user may see and that fit all that is asked for.

        Args:
            search: Columns and what they hold; "description" may hold it somewhere. "limit" and "offset" ask for a part.

        Source: getContacts
        """

    async def new_contact(self, **fields: Unpack[ContactFields]) -> int:
        """Make a contact and return its ID.

        Args:
            fields: Its columns; "is_company" for a company, "contact_link_IDs" for the contacts that go with it.

        Source: addContact
        """

    async def remove_contact(self, contact: Ref) -> None:
        """Remove a contact.

        Args:
            contact: ID or dict.

        Source: deleteContact
        """

    async def update_contact(self, contact: Ref, **fields: Unpack[ContactChanges]) -> None:
        """Change columns of a contact; those that are not given stay.

        Args:
            contact: ID or dict.
            fields: What is to change. "contact_link_IDs" replaces all links.

        Source: updateContact
        """
