from __future__ import annotations

from collections.abc import Sequence

from ..exchange import Answer
from ..notation import delete, get, post, put, request
from ..scenarios import ALL, Setup
from .row import Own

OF_TYPE = "sequences/{sequence}/task-types/{task_type}"
TASKS = {"task_ids": ["{tasks[0]}"]}
FACTORS = {"totp": "{totp}", "email_otp": "{email_otp}", "recovery_code": "{recovery_code}"}
NEW_PASSWORD = {"password": "{password}"}
RESET = {"email": "{email}", "token": "{token}", "password": "{password}", "password2": "{password}"}
ANSWERED = Setup(ALL, answers={1: Answer.json({"success": True})})
NO_TASKS = Setup(values={"tasks": []})

ROWS: Sequence[Own] = (
    Own("user.subscribe_to_tasks", "required args", [post("actions/user/tasks/subscribe", TASKS)]),
    Own("user.subscribe_to_tasks", "no tasks", [], {"$value": []}, NO_TASKS),
    Own("user.unsubscribe_from_tasks", "required args", [post("actions/user/tasks/unsubscribe", TASKS)]),
    Own("user.unsubscribe_from_tasks", "no tasks", [], {"$value": []}, NO_TASKS),
    Own(
        "user.check_sequence_subscription",
        "required args",
        [get("data/user/entities/{sequence}/task-types/{task_type}/subscribed")],
    ),
    Own("user.subscribe_to_sequence", "required args", [post(f"actions/user/{OF_TYPE}/subscribe", {})]),
    Own(
        "user.unsubscribe_from_sequence",
        "required args",
        [delete(f"actions/user/{OF_TYPE}/unsubscribe")],
        "response text",
    ),
    Own(
        "user.change_password",
        "required args",
        [post("auth/change-password", {"old_password": "{old_password}", **NEW_PASSWORD, "password_2": "{password}"})],
    ),
    Own("user.change_password", "empty password", [], "raises ValueError", Setup(values={"password": ""})),
    Own("user.send_password_reset", "required args", [post("auth/reset-password", {"email": "{email}"})]),
    Own("user.reset_password", "required args", [put("auth/reset-password", RESET)]),
    Own("user.prepare_totp", "no args", [put("auth/totp", {})]),
    Own("user.enable_totp", "required args", [post("auth/totp", {"totp": "{totp}"})]),
    Own("user.disable_totp", "required args", [], "raises ValueError"),
    Own("user.disable_totp", "all args", [request("DELETE", "auth/totp", json=FACTORS)], setup=ANSWERED),
    Own("user.prepare_email_otp", "no args", [put("auth/email-otp", {})]),
    Own("user.enable_email_otp", "required args", [post("auth/email-otp", {"email_otp": "{email_otp}"})]),
    Own("user.disable_email_otp", "required args", [], "raises ValueError"),
    Own("user.disable_email_otp", "all args", [request("DELETE", "auth/email-otp", json=FACTORS)], setup=ANSWERED),
    Own("user.renew_recovery_codes", "required args", [], "raises ValueError"),
    Own("user.renew_recovery_codes", "all args", [put("auth/recovery-codes", FACTORS)]),
    Own(
        "user.new_app_login_code",
        "required args",
        [post("auth/app-login/code", {"code_challenge": "{code_challenge}"})],
    ),
    Own(
        "user.log_in_with_app_code",
        "required args",
        [post("auth/app-login/token", {"code": "{code}", "code_verifier": "{code_verifier}"})],
    ),
)
