// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session/Session.h"

#include "golden/retention/Holds.h"

namespace gw::gui {

/// How many golden files a pattern would hold, counted from the lists of the host. The newest pattern counts.
class HoldPreview : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 pageSize = 5000;
    static constexpr int mostPages = 20; ///< looked at for one pattern; beyond them the number is a lower bound

    explicit HoldPreview(Session &session, QObject *parent = nullptr);
    ~HoldPreview() override;

    /// Counts the files of @p pattern in a moment; an empty one counts nothing.
    void ask(const QString &pattern, const QStringList &directories);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// nullopt: not known yet, or error() says why not.
    [[nodiscard]] std::optional<qint64> matches() const { return m_matches; }
    [[nodiscard]] bool isLowerBound() const { return m_more; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void begin();
    void askPage();
    void take(const Result<host::GoldenPage> &page);
    void end();

    Session &m_session;
    golden::HoldList m_holds; ///< the one that is asked about
    QStringList m_directories;
    QString m_pattern;
    qsizetype m_directory = 0;
    qint64 m_first = 0, m_count = 0;
    int m_pages = 0;
    bool m_busy = false, m_more = false;
    std::optional<qint64> m_matches;
    std::optional<Error> m_error;
    QFuture<Result<host::GoldenPage>> m_call;
    int m_generation = 0;
    QTimer m_typing;
};

} // namespace gw::gui
