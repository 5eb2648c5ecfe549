// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/keychain/Keychain.h"

#include "environment/Keychain.h"

#include "base/WhenDone.h"

#include <qt6keychain/keychain.h>

#include <utility>

namespace gw::gui {
namespace {

QString keyOf(const QString &entry) { return QStringLiteral("keychain/") + entry; }

QList<Keychain::Entry> entriesOf(const environment::Profile &profile)
{
    QList<Keychain::Entry> entries;
    for (const QString &name : environment::keychainEntries(profile)) {
        Keychain::Entry entry{name, {}, Keychain::State::Asked, {}};
        for (auto it = profile.secrets.cbegin(); it != profile.secrets.cend(); ++it)
            if (it->source == environment::SecretSource::Keychain && it->value == name)
                entry.secrets.append(it.key());
        entries.append(entry);
    }
    return entries;
}

QString textOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoBackendAvailable:
        return Keychain::tr("This desktop has no keychain that answers");
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Keychain::tr("The keychain stays locked");
    case QKeychain::EntryNotFound:
        return Keychain::tr("The keychain has no such entry");
    default:
        return job.errorString().isEmpty() ? Keychain::tr("The keychain failed")
                                           : Keychain::tr("The keychain failed: %1").arg(job.errorString());
    }
}

} // namespace

Keychain::Keychain(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::profileChanged, this, &Keychain::follow);
    connect(&session, &Session::linkChanged, this, [this] {
        if (m_session.link() == Link::Connected)
            readAll(); // each time: it may be another agent
    });
}

void Keychain::follow()
{
    ++m_generation;
    for (const QString &key : std::exchange(m_told, {}))
        Q_EMIT settled(key);
    m_entries = m_session.isOpen() ? entriesOf(m_session.profile()) : QList<Entry>();
    Q_EMIT changed();
}

void Keychain::readAll()
{
    for (const Entry &entry : std::as_const(m_entries))
        read(entry.name);
}

void Keychain::run(QKeychain::Job *job, const QString &entry, std::function<void(const QKeychain::Job &)> then)
{
    // Without a parent: the keychain writes its answer into the job, whoever asked.
    job->setKey(entry);
    connect(job, &QKeychain::Job::finished, this,
            [this, generation = m_generation, then = std::move(then)](QKeychain::Job *done) {
                if (generation == m_generation)
                    then(*done);
            });
    job->start();
}

void Keychain::read(const QString &entry)
{
    auto *job = new QKeychain::ReadPasswordJob(environment::keychainService);
    run(job, entry, [this, job, entry](const QKeychain::Job &done) {
        if (done.error() == QKeychain::EntryNotFound) {
            set(entry, State::Missing);
            give({entry,
                  {},
                  Error{ErrorKind::Refused,
                        tr("The keychain of the desktop has no entry %1, or stays locked").arg(entry),
                        {},
                        tr("Store it with \"Secrets in the keychain…\"")}});
        } else if (done.error() != QKeychain::NoError) {
            fail(entry, textOf(done));
        } else {
            const QByteArray text = job->textData().toUtf8();
            give({entry, text.isEmpty() ? job->binaryData() : text, {}});
        }
    });
}

void Keychain::fail(const QString &entry, const QString &why)
{
    set(entry, State::Failed, why);
    give({entry, {}, Error{ErrorKind::Refused, why, entry, tr("Unlock the keychain and connect again")}});
}

void Keychain::give(const host::KeychainGift &gift)
{
    if (!m_session.host())
        return; // it is read again when the host is reached
    whenDone(m_session.host()->call(host::methods::keychainGive, gift), this,
             [this, generation = m_generation, gift](const Result<Nothing> &taken) {
                 if (generation != m_generation)
                     return;
                 if (!taken)
                     set(gift.entry, State::Failed, taken.error().text());
                 else if (gift.secret)
                     set(gift.entry, State::Present);
             });
}

void Keychain::store(const QString &entry, const QByteArray &secret)
{
    auto *job = new QKeychain::WritePasswordJob(environment::keychainService);
    job->setTextData(QString::fromUtf8(secret));
    run(job, entry, [this, entry, secret](const QKeychain::Job &done) {
        if (done.error() == QKeychain::NoError)
            give({entry, secret, {}});
        else
            set(entry, State::Failed, textOf(done));
    });
}

void Keychain::remove(const QString &entry)
{
    run(new QKeychain::DeletePasswordJob(environment::keychainService), entry,
        [this, entry](const QKeychain::Job &done) {
            if (done.error() == QKeychain::NoError || done.error() == QKeychain::EntryNotFound)
                read(entry); // what is there now counts
            else
                set(entry, State::Failed, textOf(done));
        });
}

void Keychain::set(const QString &entry, State state, const QString &trouble)
{
    for (Entry &each : m_entries) {
        if (each.name != entry)
            continue;
        each.state = state;
        each.trouble = trouble;
        tell(each);
    }
    Q_EMIT changed();
}

void Keychain::tell(const Entry &entry)
{
    const QString key = keyOf(entry.name);
    if (entry.state == State::Present || entry.state == State::Asked) {
        if (m_told.remove(key))
            Q_EMIT settled(key);
        return;
    }
    const bool told = m_told.contains(key);
    m_told.insert(key);
    if (told)
        return;
    const QString title = tr("The keychain did not give %1").arg(entry.secrets.join(QStringLiteral(", ")));
    const QString body =
        entry.state == State::Missing
            ? tr("It has no entry %1, or stays locked. Store it with \"Secrets in the keychain…\"").arg(entry.name)
            : entry.trouble;
    Q_EMIT announced({key, Meaning::Warning, Urgency::Normal, title, body, QDateTime::currentDateTimeUtc(), false});
}

} // namespace gw::gui
