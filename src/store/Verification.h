// SPDX-License-Identifier: GPL-3.0-or-later
// What a journal proves by itself, and what a witness outside the database adds. Each finding stands alone.
#pragma once

#include "store/Entry.h"
#include "store/Heads.h"

#include <QHash>
#include <QList>

#include <optional>

namespace gw::store {

enum class Finding {
    Edited,        ///< content and hash of an entry do not fit
    HashReplaced,  ///< only the hash was changed: the next entry, or the witness, still knows the right one
    Replaced,      ///< an entry was changed together with its hash: the next one does not follow it
    Missing,       ///< numbers are missing between entries
    Moved,         ///< an entry stands at another number than it was written at
    Order,         ///< of an export: lines do not follow each other
    WrongStart,    ///< the first entry does not belong to a journal of this id, kind and time
    CutTail,       ///< fewer entries than the witness saw
    Rewritten,     ///< the witness saw another entry at that number
    JournalMissing ///< the witness knows the journal, the store does not
};
constexpr auto enumNames(Finding)
{
    using enum Finding;
    return std::array{std::pair{Edited, "edited"},
                      std::pair{HashReplaced, "hash_replaced"},
                      std::pair{Replaced, "replaced"},
                      std::pair{Missing, "missing"},
                      std::pair{Moved, "moved"},
                      std::pair{Order, "order"},
                      std::pair{WrongStart, "wrong_start"},
                      std::pair{CutTail, "cut_tail"},
                      std::pair{Rewritten, "rewritten"},
                      std::pair{JournalMissing, "journal_missing"}};
}

struct FoundFault
{
    Finding kind = Finding::Edited;
    qint64 sequence = 0; ///< the entry it is about; 0: the journal
    QString text;        ///< for people
};
template<class V> void describe(V &v, FoundFault &f)
{
    v("kind", f.kind);
    v("sequence", f.sequence);
    v("text", f.text);
}

enum class WitnessState {
    None,    ///< no file: a cut tail would not be noticed
    Current, ///< it saw the last entry
    Behind, ///< it saw an earlier entry, which is there: a crash before the file was written, or another desk's entries
    Contradicts, ///< it saw what is not there: see the findings
    Unreadable   ///< it is there and cannot be read: could not tell
};
constexpr auto enumNames(WitnessState)
{
    using enum WitnessState;
    return std::array{std::pair{None, "none"}, std::pair{Current, "current"}, std::pair{Behind, "behind"},
                      std::pair{Contradicts, "contradicts"}, std::pair{Unreadable, "unreadable"}};
}

struct Verification
{
    Journal journal;
    Head head; ///< as it is now
    QList<FoundFault> findings;
    qint64 moreFindings = 0; ///< beyond those listed
    WitnessState witness = WitnessState::None;
    qint64 witnessed = 0; ///< the entry up to which the witness saw
    QStringList notes;    ///< what is no fault and limits what is proven
    QString proves;       ///< in plain words, and what it does not
    [[nodiscard]] bool isGood() const { return findings.isEmpty() && witness != WitnessState::Unreadable; }
};

/// Takes the records of one journal as they come and judges them at the end. What it keeps of each is small.
class ChainCheck
{
public:
    explicit ChainCheck(Journal journal) : m_journal(std::move(journal)) {}
    void add(const Record &record);
    /// What was found beside the chain: in the file it came from.
    void find(Finding kind, qint64 sequence, const QString &text);
    [[nodiscard]] Verification end(const Result<std::optional<Witness>> &witness);
    [[nodiscard]] qint64 count() const { return qint64(m_links.size()); }

private:
    struct Link
    {
        qint64 sequence = 0;
        QByteArray previous, stored, computed; ///< hashes
        bool isExplained = false;              ///< a finding says already why it stands where it does not fit
        bool isEdited = false;                 ///< what it says of the one before counts for nothing
    };
    void sortLinks();
    void judgeContent(qsizetype i, const QHash<QByteArray, qint64> &places, const std::optional<Witness> &witness);
    void judgeStep(qsizetype i);
    void judgeWitness(const std::optional<Witness> &witness);
    void conclude();
    [[nodiscard]] QHash<QByteArray, qint64> placesInChain() const;
    [[nodiscard]] const Link *at(qint64 sequence) const;

    Journal m_journal;
    QList<Link> m_links;
    QHash<qint64, Record> m_suspects; ///< those whose hash does not fit, as many as can be told of
    Verification m_result;
};

/// For a journal that a witness knows and the store does not.
[[nodiscard]] Verification missingJournal(const Witness &witness, const QString &where);

} // namespace gw::store
