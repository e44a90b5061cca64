"""Contacts: people and companies outside of NIM's users."""

from __future__ import annotations

from gazu_like.nim.client import NimClient
from gazu_like.nim.client import default_client as default
from gazu_like.nim.fields import ContactChanges, ContactFields, ContactSearch
from gazu_like.nim.refs import Ref, id_of
from gazu_like.nim.shapes import Row, Unpack


def all_contacts(client: NimClient = default, **search: Unpack[ContactSearch]) -> list[Row]:
    """List the contacts that the user may see and that fit all that is asked for.

    Args:
        search: Columns and what they hold; "description" may hold it somewhere. "limit" and "offset" ask for a part.

    Source: getContacts
    """
    return client.rows("getContacts", **search)


def new_contact(client: NimClient = default, **fields: Unpack[ContactFields]) -> int:
    """Make a contact and return its ID.

    Args:
        fields: Its columns; "is_company" for a company, "contact_link_IDs" for the contacts that go with it.

    Source: addContact
    """
    return client.make("addContact", **fields)


def update_contact(contact: Ref, client: NimClient = default, **fields: Unpack[ContactChanges]) -> None:
    """Change columns of a contact; those that are not given stay.

    Args:
        contact: ID or dict.
        fields: What is to change. "contact_link_IDs" replaces all links.

    Source: updateContact
    """
    client.change("updateContact", ID=id_of(contact, "contact"), **fields)


def remove_contact(contact: Ref, client: NimClient = default) -> None:
    """Remove a contact.

    Args:
        contact: ID or dict.

    Source: deleteContact
    """
    client.change("deleteContact", ID=id_of(contact, "contact"))
