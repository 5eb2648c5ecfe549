// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/Evidence.h"

#include "base/FileWriter.h"
#include "certification/Text.h"
#include "host/SecretMask.h"
#include "store/Place.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace gw::certification {
namespace {

constexpr qsizetype mostLines = 100'000;
constexpr QLatin1String twoSpaces("  ");

QString sha256Of(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

/// A line as sha256sum writes it: names with line ends or backslashes are escaped, and marked in front.
QString lineOf(const QString &sha256, QString path)
{
    const bool escaped = path.contains(u'\n') || path.contains(u'\\');
    path.replace(u'\\', QStringLiteral("\\\\")).replace(u'\n', QStringLiteral("\\n"));
    return (escaped ? QStringLiteral("\\") : QString()) + sha256 + twoSpaces + path + u'\n';
}

QString unescaped(const QString &path)
{
    QString plain;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (path.at(i) == u'\\' && i + 1 < path.size())
            plain += path.at(++i) == u'n' ? QChar(u'\n') : path.at(i);
        else
            plain += path.at(i);
    }
    return plain;
}

/// Where @p path lies; empty for one that leads out of the folder.
QString placeOf(const QString &path, const QString &folder)
{
    if (path.startsWith(u'/'))
        return path;
    if (folder.isEmpty() || path.split(u'/').contains(QStringLiteral("..")))
        return {};
    return folder + u'/' + path;
}

EvidenceCheck checkOne(const EvidenceLine &line, const QString &folder, const std::stop_token &stop)
{
    EvidenceCheck check{line.path, {}, {}};
    const QString place = placeOf(line.path, folder);
    const QFileInfo info(place);
    if (place.isEmpty() || !info.exists()) {
        check.text = Text::tr("not here: nothing can be said of it");
        return check;
    }
    // What was kept is a file. A link shows what somebody else may change at any time.
    if (info.isSymLink() && !line.path.startsWith(u'/')) {
        check.ok = false;
        check.text = Text::tr("a link now, and not the file that was kept");
        return check;
    }
    QFile file(place);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        check.text = Text::tr("cannot be read: %1").arg(info.isFile() ? file.errorString() : Text::tr("no file"));
        return check;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!file.atEnd()) {
        const QByteArray block = file.read(1 << 20);
        if (stop.stop_requested() || (block.isEmpty() && file.error() != QFileDevice::NoError)) {
            check.text = stop.stop_requested() ? Text::tr("given up") : file.errorString();
            return check;
        }
        hash.addData(block);
    }
    check.ok = QString::fromLatin1(hash.result().toHex()) == line.sha256;
    check.text = *check.ok ? Text::tr("as it was when the certificate was signed")
                           : Text::tr("changed since the certificate was signed");
    return check;
}

} // namespace

QString evidenceFolder(const environment::Profile &profile, const QString &id)
{
    return profile.host.kind == environment::HostKind::Local
               ? QStringLiteral("%1/m4-certification-%2").arg(profile.paths.reportsDir, id)
               : QStringLiteral("%1/certifications/%2").arg(store::dataDirectory(), id);
}

Result<EvidenceRef> keepEvidence(const QString &folder, qint64 item, const QByteArray &raw, qint64 masked)
{
    // The host has masked what it knows; what is written like a secret is masked once more, whoever wrote it.
    static const host::SecretMask mask{environment::Profile{}};
    const auto clean = mask.masked(raw, host::SecretMask::Look::Words);
    const QString name = QStringLiteral("items/%1-%2.txt").arg(item, 2, 10, QLatin1Char('0')).arg(sha256Of(clean.text));
    auto kept = keepFile(folder, name, clean.text);
    if (kept)
        kept->masked = masked + clean.count;
    return kept;
}

Result<EvidenceRef> keepFile(const QString &folder, const QString &name, const QByteArray &content)
{
    const QString path = folder + u'/' + name;
    if (auto made = makeDirectories(QFile::encodeName(QFileInfo(path).path()), 0700); !made)
        return Failure(made.error());
    if (auto written = writeFile(path, content, 0600); !written)
        return Failure(written.error());
    return EvidenceRef{name, sha256Of(content), {content.size()}, 0};
}

QByteArray evidenceList(const Certificate &certificate)
{
    QString list;
    QSet<QString> seen;
    const auto add = [&](const QString &sha256, const QString &path) {
        if (sha256.isEmpty() || path.isEmpty() || seen.contains(path))
            return;
        seen.insert(path);
        list += lineOf(sha256, path);
    };
    for (const CertifiedItem &item : certificate.items)
        add(item.sha256, item.evidence);
    for (const EvidencePlace &place : certificate.evidence)
        add(place.sha256, place.file);
    return list.toUtf8();
}

Result<QList<EvidenceLine>> parseEvidenceList(const QByteArray &text)
{
    QList<EvidenceLine> lines;
    int number = 0;
    for (const QString &line : QString::fromUtf8(text).split(u'\n')) {
        ++number;
        if (line.isEmpty())
            continue;
        const bool escaped = line.startsWith(u'\\');
        const QString rest = line.sliced(escaped ? 1 : 0);
        const QString digest = rest.left(64);
        const bool isHex = digest.size() == 64 && std::all_of(digest.begin(), digest.end(), [](QChar c) {
                               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
                           });
        if (!isHex || rest.size() < 67 || rest.mid(64, 2) != twoSpaces || lines.size() == mostLines)
            return failure(ErrorKind::BadInput, Text::tr("This is no list of sha256sum"),
                           QStringLiteral("evidence.sha256:%1").arg(number));
        const QString path = rest.sliced(66);
        lines << EvidenceLine{escaped ? unescaped(path) : path, digest};
    }
    return lines;
}

QList<EvidenceCheck> checkEvidence(const QList<EvidenceLine> &lines, const QString &folder, std::stop_token stop)
{
    QList<EvidenceCheck> checks;
    for (const EvidenceLine &line : lines)
        checks << checkOne(line, folder, stop);
    return checks;
}

} // namespace gw::certification
