// SPDX-License-Identifier: GPL-3.0-or-later
// Which playbooks there are: ours, and those of an environment, which replace ours of the same name.
#pragma once

#include "playbook/Playbook.h"

namespace gw::playbook {

struct Entry
{
    QString name, file;
    bool builtIn = false;
    Result<Playbook> playbook;
};

struct Library
{
    QList<Entry> entries; ///< by name
    QList<Error> errors;  ///< directories that could not be listed; what is in them is not known
};

/// @p directories: of a profile, `~` and variables expanded; the later one wins. Reads every file: blocks.
[[nodiscard]] Library openLibrary(const QStringList &directories);

/// Unreadable, NotFound and the like when @p file cannot be read, BadInput when nothing in it can be used.
[[nodiscard]] Result<Playbook> readPlaybook(const QString &file);

/// The five types of incident, worst first, with the playbook of each: of our own playbooks and of those that replace
/// them, every one that names a type and a severity.
[[nodiscard]] QList<Playbook> incidentTypes(const Library &library);

} // namespace gw::playbook
