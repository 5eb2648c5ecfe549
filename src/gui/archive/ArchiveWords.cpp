// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/ArchiveWords.h"

#include "gui/Words.h"

#include "health/Words.h"

#include <QRegularExpression>

namespace gw::gui {

using golden::Agreement, golden::CatalogEntry, golden::FileVerdict, golden::SignatureState;

QString ArchiveWords::verdict(const CatalogEntry &entry) { return alone(health::word(entry)); }

QString ArchiveWords::verdictReason(const CatalogEntry &entry, const TimeText &times)
{
    const QString clock = entry.provenAt.isValid() ? times.clockSeconds(entry.provenAt) : QString();
    switch (entry.verdict) {
    case FileVerdict::Pending:
        return tr("Its hash has not been recomputed yet. That comes by itself while the directory is read.");
    case FileVerdict::Intact:
        if (!entry.steps)
            return tr("The stored hash equals the one recomputed, %1.").arg(clock);
        return tr("The stored hash equals the one recomputed from its %n step(s), %1.", nullptr,
                  pluralCount(*entry.steps))
            .arg(clock);
    case FileVerdict::Altered:
    case FileVerdict::Unreadable:
        return entry.reason.isEmpty() ? tr("No reason was told.") : entry.reason;
    case FileVerdict::Orphan:
        return tr("A signature was left behind; the recording it belongs to is gone.");
    case FileVerdict::NotGolden:
        break;
    }
    return entry.format == golden::FileFormat::Leftover ? tr("A temporary file that a crash left behind.")
                                                        : tr("It carries no hash that could be recomputed.");
}

QString ArchiveWords::signature(SignatureState state)
{
    switch (state) {
    case SignatureState::Unused:
    case SignatureState::Missing:
        return tr("No signature");
    case SignatureState::Unchecked:
        return tr("Signature not checked");
    case SignatureState::Valid:
        return tr("Signature valid");
    case SignatureState::Wrong:
        break;
    }
    return tr("Signature wrong");
}

QString ArchiveWords::signatureReason(SignatureState state)
{
    switch (state) {
    case SignatureState::Unused:
        return tr("Files of a shadow run are not signed; only the engine's are.");
    case SignatureState::Missing:
        return tr(
            "The engine signs its recordings, and this one is not: goldwatchctl golden sign adds what is missing.");
    case SignatureState::Unchecked:
        return tr("There is one, and no key to check it with: the environment names none that can be read here.");
    case SignatureState::Valid:
        return tr("It was made with the key of this environment.");
    case SignatureState::Wrong:
        break;
    }
    return tr("It does not fit this content and the key of this environment.");
}

QString ArchiveWords::agreement(Agreement agreement) { return alone(health::word(agreement)); }

QString ArchiveWords::group(golden::GroupKey by, const QString &key)
{
    if (by == golden::GroupKey::Verdict) {
        CatalogEntry entry;
        entry.verdict = json::enumValue<FileVerdict>(key).value_or(FileVerdict::Pending);
        return verdict(entry);
    }
    if (!key.isEmpty())
        return key;
    return by == golden::GroupKey::Type ? tr("No type told") : tr("No worker told");
}

QString ArchiveWords::verified(const QDateTime &at, const QDateTime &now)
{
    return at.isValid() ? tr("verified %1").arg(TimeText::ago(at, now)) : tr("never verified");
}

Meaning meaningOf(const CatalogEntry &entry)
{
    switch (entry.verdict) {
    case FileVerdict::Intact:
        return entry.signature == SignatureState::Missing ? Meaning::Unknown : Meaning::Good;
    case FileVerdict::Altered:
    case FileVerdict::Unreadable:
        return Meaning::Critical;
    case FileVerdict::Orphan:
        return Meaning::Warning;
    case FileVerdict::NotGolden:
        return Meaning::Info;
    case FileVerdict::Pending:
        break;
    }
    return Meaning::Unknown;
}

Meaning meaningOf(SignatureState state)
{
    switch (state) {
    case SignatureState::Valid:
        return Meaning::Good;
    case SignatureState::Wrong:
        return Meaning::Critical;
    case SignatureState::Missing:
        return Meaning::Warning;
    case SignatureState::Unused:
    case SignatureState::Unchecked:
        break;
    }
    return Meaning::Unknown;
}

Meaning meaningOf(Agreement agreement)
{
    switch (agreement) {
    case Agreement::Identical:
    case Agreement::Canonical:
    case Agreement::Noise:
        return Meaning::Good;
    case Agreement::Differs:
        return Meaning::Critical;
    case Agreement::Unknown:
        break;
    }
    return Meaning::Unknown;
}

QString shellWord(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=@%+,-]+\\z"));
    if (plain.match(text).hasMatch())
        return text;
    return QLatin1Char('\'') + QString(text).replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
}

} // namespace gw::gui
