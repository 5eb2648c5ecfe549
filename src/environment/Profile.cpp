// SPDX-License-Identifier: GPL-3.0-or-later
#include "environment/ProfileReader.h"
#include "environment/TomlGuard.h"

#include "base/FileWriter.h"

#include <QDir>
#include <QFileInfo>

namespace gw::environment {

namespace {

constexpr qint64 largestProfile = 1 << 20;

void parseInto(ProfileReader &reader, const QByteArray &text, QList<ProfileMistake> &mistakes)
{
    if (const qint64 line = lineOfTooManyDots(text)) {
        mistakes.append({line, 1, {}, Words::tr("not valid TOML: a key of too many parts")});
        return;
    }
    try {
        const toml::table table = toml::parse(std::string_view(text.constData(), size_t(text.size())));
        reader.readTable(table, {});
        reader.finish();
    } catch (const toml::parse_error &error) {
        const auto at = error.source().begin;
        mistakes.append({at.line, at.column, {}, Words::tr("not valid TOML: %1").arg(toText(error.description()))});
    }
}

} // namespace

QString ProfileMistake::text(const QString &file) const
{
    const QString place = QStringLiteral("%1:%2:%3: ").arg(file).arg(line).arg(column);
    return key.isEmpty() ? place + message : QStringLiteral("%1%2: %3").arg(place, key, message);
}

Result<Profile> parseProfile(const QByteArray &toml, const QString &file, QList<ProfileMistake> *mistakes)
{
    QList<ProfileMistake> own;
    QList<ProfileMistake> &found = mistakes ? *mistakes : own;
    found.clear();
    ProfileReader reader(found);
    parseInto(reader, toml, found);
    if (!found.isEmpty()) {
        QStringList lines;
        for (const ProfileMistake &mistake : found)
            lines.append(mistake.text(file.isEmpty() ? Words::tr("profile") : file));
        return failure(ErrorKind::BadInput, lines.join(QLatin1Char('\n')));
    }
    Profile profile = std::move(reader.profile);
    profile.file = file;
    if (!file.isEmpty()) {
        const QDir folder = QFileInfo(file).absoluteDir();
        forEachPath(profile, [&](const QString &, QString &path) {
            if (isRelativePath(path))
                path = QDir::cleanPath(folder.absoluteFilePath(path));
        });
    }
    return profile;
}

Result<Profile> readProfile(const QString &file)
{
    const auto text = readFile(file, largestProfile);
    if (!text)
        return Failure(text.error());
    return parseProfile(*text, QFileInfo(file).absoluteFilePath());
}

Result<void> mayChange(const Profile &profile, bool unlocked)
{
    if (!profile.production || unlocked)
        return {};
    return failure(ErrorKind::Refused,
                   Words::tr("The environment %1 is marked production and is not unlocked").arg(profile.name), {},
                   Words::tr("Unlock it for this session (--unlock) and try again"));
}

} // namespace gw::environment
