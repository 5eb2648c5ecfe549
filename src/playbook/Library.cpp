// SPDX-License-Identifier: GPL-3.0-or-later
#include "playbook/Library.h"

#include "base/FileWriter.h"
#include "playbook/Text.h"

#include <QDir>
#include <QFile>
#include <QMap>

#include <algorithm>

namespace gw::playbook {
namespace {

constexpr qsizetype mostFiles = 1000;

QStringList builtInFiles()
{
    const QDir folder(QStringLiteral(":/playbooks"));
    QStringList files;
    for (const QString &name : folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name))
        files << folder.filePath(name);
    return files;
}

Result<QStringList> filesOf(const QString &directory)
{
    const QDir folder(directory);
    if (!folder.exists())
        return failure(ErrorKind::NotFound, Text::tr("There is no such folder of playbooks"), directory,
                       Text::tr("Correct playbooks.dirs in the profile"));
    if (!folder.isReadable())
        return failure(ErrorKind::Unreadable, Text::tr("The folder of playbooks cannot be read"), directory);
    const QStringList names = folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    if (names.size() > mostFiles)
        return failure(ErrorKind::BadInput, Text::tr("More than %1 files are no folder of playbooks").arg(mostFiles),
                       directory);
    QStringList files;
    for (const QString &name : names)
        if (name.compare(QStringLiteral("README.md"), Qt::CaseInsensitive) != 0)
            files << folder.absoluteFilePath(name);
    return files;
}

} // namespace

Result<Playbook> readPlaybook(const QString &file)
{
    if (file.startsWith(u':')) {
        QFile resource(file);
        if (!resource.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Internal, resource.errorString(), file);
        return parse(resource.readAll(), file);
    }
    const auto text = readFile(file, sizeLimit);
    return text ? parse(*text, file) : Result<Playbook>(Failure(text.error()));
}

Library openLibrary(const QStringList &directories)
{
    Library library;
    QMap<QString, Entry> byName;
    const auto take = [&](const QString &file, bool builtIn) {
        const QString name = QFileInfo(file).completeBaseName();
        byName.insert(name, Entry{name, file, builtIn, readPlaybook(file)});
    };
    for (const QString &file : builtInFiles())
        take(file, true);
    for (const QString &directory : directories) {
        const auto files = filesOf(directory);
        if (!files)
            library.errors << files.error();
        for (const QString &file : files.value_or(QStringList()))
            take(file, false);
    }
    library.entries = byName.values();
    return library;
}

QList<Playbook> incidentTypes(const Library &library)
{
    QList<Playbook> types;
    for (const Entry &entry : library.entries)
        if (entry.playbook && !entry.playbook->facts.type.isEmpty() && !entry.playbook->facts.severity.isEmpty())
            types << *entry.playbook;
    std::stable_sort(types.begin(), types.end(),
                     [](const Playbook &a, const Playbook &b) { return a.facts.severity < b.facts.severity; });
    return types;
}

} // namespace gw::playbook
