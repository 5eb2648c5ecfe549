// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/retention/Holds.h"

#include "base/FileWriter.h"
#include "golden/Text.h"

#include <QFile>

#include <algorithm>
#include <fnmatch.h>

namespace gw::golden {
namespace {

struct HoldFile
{
    QString schema = QStringLiteral("goldwatch.holds/1");
    QList<Hold> holds;
};
template<class V> void describe(V &v, HoldFile &f)
{
    v("schema", f.schema);
    v("holds", f.holds);
}

QString holdsPath(const QByteArray &archiveDirectory)
{
    return QFile::decodeName(archiveDirectory + "/.goldwatch/holds.json");
}

bool isHeld(const QByteArrayList &patterns, const std::string &path, const std::string &name)
{
    return std::any_of(patterns.begin(), patterns.end(), [&](const QByteArray &pattern) {
        return pattern.contains('/') ? ::fnmatch(pattern.constData(), path.c_str(), FNM_LEADING_DIR) == 0
                                     : ::fnmatch(pattern.constData(), name.c_str(), 0) == 0;
    });
}

} // namespace

QString literalPattern(const QString &path)
{
    QString pattern;
    for (const QChar c : path) {
        if (QStringLiteral("*?[]\\").contains(c))
            pattern += QLatin1Char('\\');
        pattern += c;
    }
    return pattern;
}

void HoldList::encode()
{
    m_patterns.clear();
    for (const Hold &hold : std::as_const(m_holds)) {
        m_patterns.emplace_back();
        for (const QString &pattern : hold.patterns())
            m_patterns.back() << QFile::encodeName(pattern);
    }
}

Result<HoldList> HoldList::read(const QByteArray &archiveDirectory)
{
    const QString path = holdsPath(archiveDirectory);
    const auto text = readFile(path);
    if (!text)
        return text.error().kind == ErrorKind::NotFound ? Result<HoldList>(HoldList()) : Failure(text.error());
    const auto object = parseObject(*text, path);
    if (!object)
        return Failure(object.error());
    const auto file = readJson<HoldFile>(*object, path);
    if (!file)
        return failure(ErrorKind::BadInput, file.error().what, path);
    HoldList list;
    list.m_holds = file->holds;
    list.encode();
    return list;
}

Result<void> HoldList::write(const QByteArray &archiveDirectory, FileOps &ops) const
{
    HoldFile file;
    file.holds = m_holds;
    return writeJsonFile(holdsPath(archiveDirectory), toJson(file).toObject(), 0600, ops);
}

Result<Hold> HoldList::add(Hold hold)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (hold.pattern.isEmpty() || hold.reason.trimmed().isEmpty())
        return failure(ErrorKind::Usage, Text::tr("A hold needs a pattern and a reason"));
    if (!hold.isActive(now))
        return failure(ErrorKind::Usage, Text::tr("The hold would have ended already"),
                       hold.until.toString(Qt::ISODate));
    const auto isTaken = [this](const QString &id) {
        return std::any_of(m_holds.begin(), m_holds.end(), [&](const Hold &h) { return h.id == id; });
    };
    if (!hold.id.isEmpty() && isTaken(hold.id))
        return failure(ErrorKind::Usage, Text::tr("There is a hold of that id already"), hold.id);
    for (int number = 1; hold.id.isEmpty() || isTaken(hold.id); ++number)
        hold.id = QStringLiteral("hold-%1").arg(number);
    if (!hold.since.isValid())
        hold.since = now;
    m_holds << hold;
    encode();
    return hold;
}

Result<void> HoldList::remove(const QString &id)
{
    const auto removed = m_holds.removeIf([&](const Hold &hold) { return hold.id == id; });
    encode();
    if (removed > 0)
        return {};
    return failure(ErrorKind::NotFound, Text::tr("There is no hold of that id"), id,
                   Text::tr("`golden hold list` shows them"));
}

HoldList HoldList::active(const QDateTime &now) const
{
    HoldList list;
    std::copy_if(m_holds.begin(), m_holds.end(), std::back_inserter(list.m_holds),
                 [&](const Hold &hold) { return hold.isActive(now); });
    list.encode();
    return list;
}

const Hold *HoldList::holding(const QByteArray &directory, std::string_view name) const
{
    if (m_holds.isEmpty())
        return nullptr;
    const std::string leaf(name), path = directory.toStdString() + '/' + leaf;
    const auto held = std::find_if(m_patterns.begin(), m_patterns.end(),
                                   [&](const QByteArrayList &patterns) { return isHeld(patterns, path, leaf); });
    return held == m_patterns.end() ? nullptr : &m_holds.at(held - m_patterns.begin());
}

void keepHeld(PackList &list, const QByteArray &directory, const HoldList &holds)
{
    if (holds.all().isEmpty())
        return;
    std::vector<bool> stays(list.files.size());
    for (size_t i = 0; i < list.files.size(); ++i) {
        const PackFile &file = list.files[i];
        const PackFile *other = list.companionOf(file);
        const Hold *hold = holds.holding(directory, list.name(file));
        if (!hold && other)
            hold = holds.holding(directory, list.name(*other));
        if (!hold)
            continue;
        list.keep(list.name(file),
                  hold->until.isValid()
                      ? Text::tr("held until %1: %2").arg(hold->until.toString(Qt::ISODate), hold->reason)
                      : Text::tr("held: %1").arg(hold->reason));
        stays[i] = true;
    }
    list.leaveOut(stays);
}

} // namespace gw::golden
