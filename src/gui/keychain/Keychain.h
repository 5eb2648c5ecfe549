// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets of the open environment that lie in this desktop's keychain: read when the host is reached and handed to its
// agent, stored and removed when the user says so.
#pragma once

#include "gui/notify/Announcement.h"
#include "gui/session/Session.h"

#include <QSet>

#include <functional>

namespace QKeychain {
class Job;
}

namespace gw::gui {

class Keychain : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Asked,   ///< the keychain has not answered yet; it may be asking for its password
        Present, ///< there, and handed over
        Missing,
        Failed ///< the keychain, or the host, refused: see trouble
    };

    struct Entry
    {
        QString name;        ///< in the keychain
        QStringList secrets; ///< of the profile that are this entry
        State state = State::Asked;
        QString trouble;
    };

    explicit Keychain(Session &session, QObject *parent = nullptr);

    /// Of the open environment, by name; empty when no secret of its profile is in the keychain.
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }

    /// Puts @p secret into the keychain under @p entry, over what is there, and hands it over.
    void store(const QString &entry, const QByteArray &secret);
    void remove(const QString &entry);

Q_SIGNALS:
    void changed();
    void announced(const gw::gui::Announcement &announcement);
    void settled(const QString &key);

private:
    void follow();
    void readAll();
    void read(const QString &entry);
    void give(const host::KeychainGift &gift);
    void fail(const QString &entry, const QString &why);
    void set(const QString &entry, State state, const QString &trouble = {});
    void tell(const Entry &entry);
    /// Calls @p then with the job that ended, unless another environment was opened meanwhile.
    void run(QKeychain::Job *job, const QString &entry, std::function<void(const QKeychain::Job &)> then);

    Session &m_session;
    QList<Entry> m_entries;
    QSet<QString> m_told; ///< keys of what is announced and not settled
    int m_generation = 0; ///< answers for an earlier environment are dropped
};

} // namespace gw::gui
