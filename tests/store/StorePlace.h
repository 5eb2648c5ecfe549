// SPDX-License-Identifier: GPL-3.0-or-later
// A store of one test: a file of SQLite, or a database of its own on a real PostgreSQL that the test program starts.
#pragma once

#include "store/Store.h"

#include <QTemporaryDir>
#include <QTest>

namespace gw::store::test {

/// Column "engine" with a row for each.
void addEngines();
/// For data functions that have rows of their own: NAME, ENGINE.
[[nodiscard]] inline QStringList engines() { return {QStringLiteral("sqlite"), QStringLiteral("postgres")}; }

class StorePlace
{
public:
    explicit StorePlace(const QString &engine);
    ~StorePlace();
    [[nodiscard]] std::unique_ptr<Store> open() const { return Store::open(place); }
    /// As someone with all rights on the database would, past every trigger when @p force. False when it is refused.
    bool sql(const QString &statement, bool force = true) const;
    [[nodiscard]] QVariant value(const QString &statement) const;
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString url() const; ///< for another process
    Place place;

    /// The test program's PostgreSQL, with what it runs for this database.
    void freezeServer();
    void thawServer();
    /// Ends it; the next place starts another.
    static void stopServer();

private:
    bool run(const QString &statement, bool force, QVariant *value) const;
    QTemporaryDir m_dir;
    QList<pid_t> m_frozen;
};

/// What @p future comes to.
template<class T> [[nodiscard]] Result<T> wait(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.resultCount() ? future.result() : failure(ErrorKind::Cancelled, QStringLiteral("cancelled"));
}
/// The same, where an error is the end of the test.
template<class T> [[nodiscard]] T need(QFuture<Result<T>> future)
{
    const auto result = wait(future);
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    return *result;
}

/// The same each time it is asked for the same @p number.
[[nodiscard]] Entry entry(int number, const QString &by = QStringLiteral("ada"));
/// A journal of @p count entries.
[[nodiscard]] QString fill(Store &store, int count);

} // namespace gw::store::test
