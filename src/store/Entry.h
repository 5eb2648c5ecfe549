// SPDX-License-Identifier: GPL-3.0-or-later
// What a journal is made of, and the form over which its entries are hashed. docs/store.md describes that form for
// others; it never changes, or old journals could no longer be verified.
#pragma once

#include "base/Error.h"
#include "base/Json.h"

#include <QDateTime>
#include <QJsonObject>

namespace gw::store {

enum class JournalKind { Incident, Drill, Certification };
constexpr auto enumNames(JournalKind)
{
    using enum JournalKind;
    return std::array{std::pair{Incident, "incident"}, std::pair{Drill, "drill"},
                      std::pair{Certification, "certification"}};
}

struct Journal
{
    QString id;
    QString kind;      ///< a JournalKind's name, or what a newer version calls its own
    QString createdAt; ///< ISO 8601, UTC, milliseconds
    bool operator==(const Journal &) const = default;
};
template<class V> void describe(V &v, Journal &j)
{
    v("journal", j.id);
    v("kind", j.kind);
    v("created_at", j.createdAt);
}

/// What is to be written.
struct Entry
{
    QDateTime at;
    QString by;   ///< who, at most 200 characters, no control characters; so are host and kind
    QString host; ///< where
    QString kind; ///< what it says: "opened", "step_started", ...; never empty
    QJsonObject content;
};

/// Where a journal ends: what its next entry follows.
struct Head
{
    qint64 sequence = 0; ///< also the number of entries
    QString hash;        ///< 64 hexadecimal digits; of a journal without entries startHash()
    bool operator==(const Head &) const = default;
};
template<class V> void describe(V &v, Head &h)
{
    v("entries", h.sequence);
    v("head", h.hash);
}

/// What is written: the texts as they were hashed, so that reading never changes them.
struct Record
{
    QString journal;
    qint64 sequence = 0; ///< from 1
    QString at, by, host, kind;
    QString content; ///< one line of JSON
    QString previous, hash;

    [[nodiscard]] QDateTime time() const { return timeFromJson(at); }
    [[nodiscard]] Result<QJsonObject> object() const;
    [[nodiscard]] Head head() const { return {sequence, hash}; }
    bool operator==(const Record &) const = default;
};
template<class V> void describe(V &v, Record &r)
{
    v("journal", r.journal);
    v("sequence", r.sequence);
    v("at", r.at);
    v("by", r.by);
    v("host", r.host);
    v("kind", r.kind);
    v("content", r.content);
    v("previous", r.previous);
    v("hash", r.hash);
}

inline constexpr qint64 longestContent = 1024 * 1024; ///< bytes of an entry's content

/// "20261129-031512-7k2q": UTC to the second and four random characters. Ids sort as the journals were begun.
[[nodiscard]] QString newJournalId(const QDateTime &now);
/// Ids become names of files: nothing else may.
[[nodiscard]] bool isJournalId(const QString &text);

/// What the first entry follows: binds id, kind and time of the journal.
[[nodiscard]] QString startHash(const Journal &journal);
/// The bytes that an entry's hash is made of, without its hash.
[[nodiscard]] QByteArray canonicalForm(const Record &record);
[[nodiscard]] QString hashOf(const Record &record);

/// BadInput when @p word, of the field @p key, is too long, or has a control character: a line end would make two
/// different entries look alike when hashed.
[[nodiscard]] Result<void> checkWord(const QString &word, const char *key);

/// @p entry as the one after @p head. BadInput for what no journal takes: no time, no kind, control characters, too
/// long.
[[nodiscard]] Result<Record> recordAfter(const Head &head, const QString &journal, const Entry &entry);

} // namespace gw::store
