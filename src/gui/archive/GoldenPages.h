// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/archive/Place.h"
#include "gui/session/Session.h"

#include <map>

namespace gw::gui {

/// What is wanted of a place.
struct FileQuery
{
    golden::CatalogQuery catalog;
    std::optional<golden::GroupKey> group; ///< of a golden directory
    bool operator==(const FileQuery &) const = default;
};

/// Files of one group, or all of them.
struct FileSection
{
    QString key;
    qint64 files = 0, altered = 0, unreadable = 0;
    Bytes bytes;
    QList<qint64> marks{}; ///< which of GoldenPages::markParts equal parts have a bad file
};

/// The files of a place, a page at a time, from the host. One call runs and one waits; a newer wish takes the place of
/// the one that waits. Only pages that were looked at last are kept, whatever the size of the place.
class GoldenPages : public QObject
{
    Q_OBJECT
public:
    enum class State { Nothing, Loading, Ready, Failed };
    static constexpr int pageRows = 250, mostPages = 64, markParts = 400;

    explicit GoldenPages(Session &session, QObject *parent = nullptr);
    ~GoldenPages() override;

    void open(const Place &place, const FileQuery &query);
    void close();
    /// While nobody looks, nothing is asked.
    void setActive(bool active);
    /// Looks at every file's times, not only at the directory's.
    void recheck();

    [[nodiscard]] const Place &place() const { return m_place; }
    [[nodiscard]] const FileQuery &query() const { return m_query; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; } ///< while Failed
    /// Why the last look failed, or an archive has no end; what is shown is from before it.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    [[nodiscard]] bool isReading() const { return m_reading; }
    [[nodiscard]] const golden::CatalogCounts &counts() const { return m_counts; } ///< of a directory, whole
    [[nodiscard]] qint64 all() const;                                              ///< files of the place
    [[nodiscard]] qint64 total() const;                                            ///< that fit the filter
    [[nodiscard]] const QList<FileSection> &sections() const { return m_sections; }
    /// The file, if its page is here; else null, and the page is asked for.
    [[nodiscard]] const golden::CatalogEntry *entry(int section, qint64 row);
    /// Where a file of this name is among the pages that are here: section and row.
    [[nodiscard]] std::optional<std::pair<int, qint64>> find(const QByteArray &name) const;

Q_SIGNALS:
    void restarted(); ///< another place or query: nothing of before counts
    void changed();   ///< numbers, sections or entries

private:
    struct Wish
    {
        bool groups = false, recheck = false;
        int section = 0;
        qint64 page = 0;
        bool operator==(const Wish &) const = default;
    };
    struct Page
    {
        QList<golden::CatalogEntry> entries;
        quint64 round = 0, used = 0;
    };
    using PageKey = std::pair<int, qint64>;

    void want(const Wish &wish);
    void start(const Wish &wish);
    void startList(const Wish &wish);
    void startEntries(const Wish &wish);
    void drop();
    void lookAgain();
    void takePage(const host::GoldenPage &page);
    void takeEntries(const host::EntriesPage &page);
    void takeGroups(const host::GoldenGroups &groups);
    [[nodiscard]] QList<qint64> marksOf(const QString &key) const;
    void store(QList<golden::CatalogEntry> entries, qint64 total);
    void fail(const Error &error);
    void next();
    template<class R, class F> void follow(QFuture<Result<R>> call, F take);

    Session &m_session;
    Place m_place;
    FileQuery m_query;
    State m_state = State::Nothing;
    Error m_error;
    QString m_trouble, m_version;
    bool m_reading = false, m_active = false;
    golden::CatalogCounts m_counts;
    qint64 m_all = 0;
    QList<FileSection> m_sections;
    std::map<PageKey, Page> m_pages;
    std::optional<Wish> m_running, m_pending;
    Wish m_last; ///< the page that was looked at last
    std::function<void()> m_cancel;
    int m_generation = 0;
    quint64 m_round = 1, m_uses = 0;
    QTimer m_again;
};

} // namespace gw::gui
