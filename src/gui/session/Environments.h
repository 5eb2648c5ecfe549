// SPDX-License-Identifier: GPL-3.0-or-later
// The profiles of this desk, read and written off the window's thread.
#pragma once

#include "environment/Profile.h"

#include <QFuture>
#include <QObject>

namespace gw::gui {

class Environments : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void refresh();
    [[nodiscard]] const QList<environment::ProfileEntry> &entries() const { return m_entries; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< why they could not be listed

    /// Reads a profile; @p file wins over @p name, neither: the default one.
    [[nodiscard]] static QFuture<Result<environment::Profile>> load(const QString &name, const QString &file);
    /// The profile for this machine, or for @p destination over ssh: the one that is there, else a new one with the
    /// file it will have, which is not written yet.
    [[nodiscard]] static QFuture<Result<environment::Profile>> draft(const QString &destination);
    /// Writes a new profile; one that is there already is never replaced.
    [[nodiscard]] static QFuture<Result<void>> save(const environment::Profile &profile);
    [[nodiscard]] static QFuture<Result<void>> remove(const QString &file);
    /// What is wrong with an ssh destination; empty: nothing.
    [[nodiscard]] static QString wrongDestination(const QString &destination);

Q_SIGNALS:
    void changed();

private:
    QList<environment::ProfileEntry> m_entries;
    std::optional<Error> m_error;
};

} // namespace gw::gui
