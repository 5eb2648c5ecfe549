// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Verification.h"

#include "store/Text.h"

#include <algorithm>
#include <numeric>

namespace gw::store {
namespace {

constexpr qsizetype mostFindings = 1000;

QByteArray raw(const QString &hash) { return QByteArray::fromHex(hash.toLatin1()); }

} // namespace

void ChainCheck::find(Finding kind, qint64 sequence, const QString &text)
{
    if (m_result.findings.size() < mostFindings)
        m_result.findings.append({kind, sequence, text});
    else
        ++m_result.moreFindings;
}

void ChainCheck::add(const Record &record)
{
    const Link link{record.sequence, raw(record.previous), raw(record.hash), raw(hashOf(record))};
    if (link.stored != link.computed || record.journal != m_journal.id)
        if (m_suspects.size() < mostFindings)
            m_suspects.insert(m_links.size(), record);
    m_links.append(link);
}

/// Only an export can come out of order; a database sorts.
void ChainCheck::sortLinks()
{
    const auto before = [](const Link &a, const Link &b) { return a.sequence < b.sequence; };
    const auto wrong = std::is_sorted_until(m_links.cbegin(), m_links.cend(), before);
    if (wrong == m_links.cend())
        return;
    find(Finding::Order, wrong->sequence,
         Text::tr("Entry %1 comes after entry %2: the lines were put into another order")
             .arg(wrong->sequence)
             .arg(std::prev(wrong)->sequence));
    QHash<qint64, Record> suspects;
    QList<qsizetype> order(m_links.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return before(m_links.at(a), m_links.at(b)); });
    QList<Link> sorted;
    for (const qsizetype i : order) {
        if (const auto suspect = m_suspects.constFind(i); suspect != m_suspects.cend())
            suspects.insert(sorted.size(), *suspect);
        sorted << m_links.at(i);
    }
    m_links = sorted;
    m_suspects = suspects;
}

/// The number that each entry, named by its hash, was written at, as far as the chain leads from the start.
QHash<QByteArray, qint64> ChainCheck::placesInChain() const
{
    QHash<QByteArray, const Link *> followers;
    for (const Link &link : m_links)
        followers.insert(link.previous, &link);
    QHash<QByteArray, qint64> places;
    QByteArray hash = raw(startHash(m_journal));
    for (qint64 place = 1; const Link *next = followers.value(hash); ++place) {
        if (places.contains(next->stored))
            break; // a circle
        hash = next->stored;
        places.insert(hash, place);
    }
    return places;
}

const ChainCheck::Link *ChainCheck::at(qint64 sequence) const
{
    const auto it = std::lower_bound(m_links.cbegin(), m_links.cend(), sequence,
                                     [](const Link &link, qint64 wanted) { return link.sequence < wanted; });
    return it != m_links.cend() && it->sequence == sequence ? &*it : nullptr;
}

void ChainCheck::judgeContent(qsizetype i, const QHash<QByteArray, qint64> &places,
                              const std::optional<Witness> &witness)
{
    Link &link = m_links[i];
    const auto suspect = m_suspects.constFind(i);
    if (link.stored == link.computed && suspect == m_suspects.cend())
        return;
    if (suspect != m_suspects.cend()) {
        Record moved = *suspect;
        moved.journal = m_journal.id;
        moved.sequence = places.value(link.stored, 0);
        if (moved.sequence > 0 && moved.sequence != link.sequence && raw(hashOf(moved)) == link.stored) {
            link.isExplained = true;
            return find(Finding::Moved, link.sequence,
                        Text::tr("Entry %1 was written as entry %2: the order was changed")
                            .arg(link.sequence)
                            .arg(moved.sequence));
        }
    }
    const Link *next = i + 1 < m_links.size() ? &m_links.at(i + 1) : nullptr;
    const bool nextKnows = next && next->sequence == link.sequence + 1 && next->previous == link.computed;
    const bool witnessKnows =
        witness && witness->head.sequence == link.sequence && raw(witness->head.hash) == link.computed;
    if (nextKnows || witnessKnows) {
        link.isExplained = true;
        return find(
            Finding::HashReplaced, link.sequence,
            Text::tr("The stored hash of entry %1 was replaced; its content is as it was written").arg(link.sequence));
    }
    link.isEdited = true;
    find(Finding::Edited, link.sequence,
         Text::tr("Entry %1 was changed after it was written: its content does not have the hash stored with it")
             .arg(link.sequence));
}

void ChainCheck::judgeStep(qsizetype i)
{
    const Link &link = m_links.at(i);
    const qint64 expected = i == 0 ? 1 : m_links.at(i - 1).sequence + 1;
    if (link.sequence > expected) {
        const qint64 last = link.sequence - 1;
        return find(Finding::Missing, expected,
                    last == expected ? Text::tr("Entry %1 is missing").arg(expected)
                                     : Text::tr("Entries %1 to %2 are missing").arg(expected).arg(last));
    }
    if (i == 0) {
        if (link.previous != raw(startHash(m_journal)) && !link.isExplained && !link.isEdited)
            find(Finding::WrongStart, link.sequence,
                 Text::tr("The first entry does not begin this journal: its id, its kind or its time was changed, or "
                          "entries before were removed"));
        return;
    }
    const Link &before = m_links.at(i - 1);
    if (link.sequence < expected) {
        find(Finding::Order, link.sequence, Text::tr("Entry %1 is there more than once").arg(link.sequence));
    } else if (link.previous != before.stored && !before.isExplained && !link.isExplained && !link.isEdited) {
        find(Finding::Replaced, before.sequence,
             Text::tr("Entry %1 does not follow entry %2, which was changed together with its hash, or was put in")
                 .arg(link.sequence)
                 .arg(before.sequence));
    }
}

void ChainCheck::judgeWitness(const std::optional<Witness> &witness)
{
    if (!witness) {
        m_result.notes << Text::tr("No witness file: entries cut off the end would not be noticed");
        return;
    }
    const Head &seen = witness->head;
    m_result.witnessed = seen.sequence;
    const qint64 last = m_links.isEmpty() ? 0 : m_links.last().sequence;
    if (seen.sequence > last) {
        m_result.witness = WitnessState::Contradicts;
        return find(
            Finding::CutTail, last + 1,
            Text::tr("The journal ends at entry %1, but the witness file of %2 saw entry %3: the end was cut off")
                .arg(last)
                .arg(witness->at)
                .arg(seen.sequence));
    }
    const Link *link = at(seen.sequence);
    if (!link)
        return; // found as missing
    if (raw(seen.hash) != link->stored && !link->isExplained) {
        m_result.witness = WitnessState::Contradicts;
        return find(Finding::Rewritten, seen.sequence,
                    Text::tr("The witness file of %1 saw another entry %2: the journal was written anew up to there")
                        .arg(witness->at)
                        .arg(seen.sequence));
    }
    m_result.witness = seen.sequence == last ? WitnessState::Current : WitnessState::Behind;
    if (m_result.witness == WitnessState::Behind)
        m_result.notes << Text::tr("The witness file saw entries up to %1 of %2: what follows is by other desks, or a "
                                   "program ended before it could write the file. That is no cut tail, but one behind "
                                   "entry %1 would not be noticed")
                              .arg(seen.sequence)
                              .arg(last);
}

void ChainCheck::conclude()
{
    const Head &head = m_result.head;
    if (!m_result.findings.isEmpty())
        m_result.proves = Text::tr("This is not the journal as it was written.");
    else if (head.sequence == 0)
        m_result.proves = Text::tr("There is no entry, so there is nothing to prove.");
    else
        m_result.proves =
            Text::tr("Entries 1 to %1 are unchanged, complete and in the order in which they were written, "
                     "if the hash of the last one is known from elsewhere: %2")
                .arg(head.sequence)
                .arg(head.hash);
    if (m_result.witness == WitnessState::Current && m_result.findings.isEmpty())
        m_result.proves += Text::tr("; the witness file has the same.");
    m_result.proves += QLatin1Char(' ') +
                       Text::tr("It does not prove who wrote them, that their times are right, or that whoever could "
                                "write both the store and the witness file did not write both anew.");
}

Verification ChainCheck::end(const Result<std::optional<Witness>> &witness)
{
    m_result.journal = m_journal;
    sortLinks();
    const std::optional<Witness> seen = witness ? *witness : std::nullopt;
    const auto places = placesInChain();
    for (qsizetype i = 0; i < m_links.size(); ++i)
        judgeContent(i, places, seen);
    for (qsizetype i = 0; i < m_links.size(); ++i)
        judgeStep(i);
    m_result.head = m_links.isEmpty()
                        ? Head{0, startHash(m_journal)}
                        : Head{m_links.last().sequence, QString::fromLatin1(m_links.last().stored.toHex())};
    if (witness) {
        judgeWitness(seen);
    } else {
        m_result.witness = WitnessState::Unreadable;
        m_result.notes << witness.error().text();
    }
    conclude();
    return m_result;
}

Verification missingJournal(const Witness &witness, const QString &where)
{
    Verification result;
    result.journal.id = witness.journal;
    result.witness = WitnessState::Contradicts;
    result.witnessed = witness.head.sequence;
    result.findings.append({Finding::JournalMissing, 0,
                            Text::tr("The witness file of %1 saw %2 entries of this journal, and %3 has none of it")
                                .arg(witness.at)
                                .arg(witness.head.sequence)
                                .arg(where)});
    result.proves = Text::tr("The whole journal is gone, or this is another store than the one it was written to.");
    return result;
}

} // namespace gw::store
