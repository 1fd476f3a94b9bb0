#!/usr/bin/env python3
"""Writes the manual page guanxi(1) from the declarations of the program's arguments: manual.py PROGRAM"""
import json
import os
import subprocess
import sys


def escaped(text):
    """Text as troff takes it."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in text.split("\n"))


def names(argument):
    """An option or argument as it is written."""
    spelled = [("--" if name["kind"] == "long" else "-") + name["name"] for name in argument.get("names") or []]
    value = argument.get("valueName", "value")
    if argument["kind"] == "positional":
        written = f"<{value}>"
    else:
        written = ", ".join(spelled) + ("" if argument["kind"] == "flag" else f" <{value}>")
    return written + (" ..." if argument.get("isRepeating") else "")


def meaning(argument):
    """What an option or argument is, with the value that it has where none is given."""
    standard = argument.get("defaultValue") if argument["kind"] != "flag" else None
    return argument.get("abstract", "") + (f" (default: {standard})" if standard else "") or " "


def is_everywhere(argument):
    """Whether every subcommand has it, so that it need not be said."""
    return any(name["name"] in ("help", "version") for name in argument.get("names") or [])


def section(command, above, lines):
    """One subcommand, and those below it."""
    path = above + [command["commandName"]]
    if above and command.get("shouldDisplay", True) and command["commandName"] != "help":
        lines += [".SS " + escaped(" ".join(path)), escaped(command.get("abstract", ""))]
        for argument in command.get("arguments", []):
            if argument.get("shouldDisplay", True) and not is_everywhere(argument):
                lines += [".TP", ".B " + escaped(names(argument)), escaped(meaning(argument))]
        if command.get("discussion"):
            lines += [".PP", ".nf", escaped(command["discussion"].strip()), ".fi"]
    for below in command.get("subcommands", []):
        section(below, path, lines)


program = sys.argv[1]
english = {**os.environ, "LC_ALL": "en_US.UTF-8"}
dump = subprocess.run([program, "--experimental-dump-help"], capture_output=True, check=True, env=english)
tree = json.loads(dump.stdout)
version = subprocess.run([program, "--version"], capture_output=True, check=True, text=True).stdout.strip()
root = tree["command"]
page = [f'.TH GUANXI 1 "" "guanxi {version}"', ".SH NAME", "guanxi \\- " + escaped(root["abstract"])]
page += [".SH SYNOPSIS", ".B guanxi", "<subcommand> [options]", ".SH DESCRIPTION", ".nf"]
page += [escaped(root["discussion"].strip()), ".fi", ".SH COMMANDS"]
section(root, [], page)
page += [".SH ENVIRONMENT", ".TP", ".B GUANXI_DATA", "The data folder, where none is given."]
page += [".TP", ".BI GUANXI_SERVE_ SETTING", "A setting of the server; guanxi serve \\-\\-show\\-configuration lists them."]
page += [".TP", ".BR LC_ALL \", \" LC_MESSAGES \", \" LANG", "The language of answers, English or Simplified Chinese."]
page += [".SH FILES", ".TP", ".I /etc/guanxi/guanxi.yaml", "Settings of the service.", ".TP", ".I /var/lib/guanxi"]
page += ["The data folder of the service.", ".SH EXIT STATUS", "0 done, 1 failed, 2 wrong usage, 3 bad data."]
sys.stdout.buffer.write(("\n".join(page) + "\n").encode())
