// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets in a real keychain, gnome-keyring on a bus of its own: read and handed over, stored, removed, and told when
// they are not there.
#include "Scene.h"

#include "gui/Dialogs.h"
#include "gui/Theme.h"
#include "gui/keychain/KeychainDialog.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"

#include <QApplication>
#include <QComboBox>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace gw;
using namespace gw::gui;
using State = Keychain::State;
using namespace Qt::StringLiterals;

namespace {

/// Says yes to everything.
class Yes : public Dialogs
{
public:
    void ask(QWidget *, const Question &question, std::function<void()> then) override
    {
        asked.append(question.title);
        then();
    }
    QStringList asked;
};

struct Desk
{
    Desk() : session(scene.factory()), keychain(session)
    {
        scene.profile.secrets[u"db"_s] = {environment::SecretSource::Keychain, u"goldwatch/db"_s};
        scene.profile.secrets[u"metrics"_s] = {environment::SecretSource::Keychain, u"goldwatch/db"_s};
        scene.profile.secrets[u"golden_hmac"_s] = {environment::SecretSource::Keychain, u"Prüfschlüssel"_s};
        scene.script.answers["keychain.give"] = [this](const QJsonObject &params) -> Result<QJsonObject> {
            given.append(*readJson<host::KeychainGift>(params, u"gift"_s));
            return QJsonObject();
        };
        QObject::connect(&keychain, &Keychain::announced, &keychain,
                         [this](const Announcement &told) { announced.append(told.key); });
        QObject::connect(&keychain, &Keychain::settled, &keychain, [this](const QString &key) { settled.append(key); });
    }
    [[nodiscard]] State state(const QString &name) const
    {
        for (const Keychain::Entry &entry : keychain.entries())
            if (entry.name == name)
                return entry.state;
        return State::Asked;
    }
    Scene scene;
    Session session;
    Keychain keychain;
    QList<host::KeychainGift> given;
    QStringList announced, settled;
};

} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT

    QProcess m_keyring;

private Q_SLOTS:
    void initTestCase()
    {
        m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        QVERIFY2(m_keyring.waitForStarted(), "these tests need gnome-keyring");
        m_keyring.write("a pass phrase");
        m_keyring.closeWriteChannel();
        QTRY_VERIFY(QDBusConnection::sessionBus().interface()->isServiceRegistered(u"org.freedesktop.secrets"_s));
    }
    void cleanupTestCase()
    {
        if (m_keyring.state() == QProcess::NotRunning)
            return;
        m_keyring.terminate();
        QVERIFY(m_keyring.waitForFinished());
    }

    void tellsWhatIsMissingAndTakesIt()
    {
        Desk desk;
        QVERIFY(desk.keychain.entries().isEmpty());
        desk.session.open(desk.scene.profile);
        QCOMPARE(desk.keychain.entries().size(), 2); // two secrets share one
        QTRY_COMPARE(desk.state(u"goldwatch/db"_s), State::Missing);
        QTRY_COMPARE(desk.state(u"Prüfschlüssel"_s), State::Missing);
        QCOMPARE(desk.announced.size(), 2);
        QTRY_COMPARE(desk.given.size(), 2);
        QVERIFY(!desk.given.first().secret && desk.given.first().error);

        desk.keychain.store(u"goldwatch/db"_s, "pass wört\"');--");
        QTRY_COMPARE(desk.state(u"goldwatch/db"_s), State::Present);
        QCOMPARE(desk.given.last().entry, u"goldwatch/db"_s);
        QCOMPARE(*desk.given.last().secret, QByteArray("pass wört\"');--"));
        QCOMPARE(desk.settled, QStringList(u"keychain/goldwatch/db"_s));
    }

    void readsWhatWasStored()
    {
        Desk desk;
        desk.session.open(desk.scene.profile);
        QTRY_COMPARE(desk.state(u"goldwatch/db"_s), State::Present);
        QTRY_COMPARE(desk.given.size(), 2);
        const auto gift = std::find_if(desk.given.begin(), desk.given.end(),
                                       [](const host::KeychainGift &each) { return each.entry == u"goldwatch/db"_s; });
        QCOMPARE(*gift->secret, QByteArray("pass wört\"');--"));
        QCOMPARE(desk.announced, QStringList(u"keychain/Prüfschlüssel"_s));
        // A lost agent has forgotten it.
        desk.scene.script.host->become(host::Host::State::Lost, u"gone"_s);
        desk.scene.script.host->become(host::Host::State::Connected, u"here"_s);
        QTRY_COMPARE(desk.given.size(), 4);
        // Another environment, or none, has other secrets.
        desk.session.close();
        QVERIFY(desk.keychain.entries().isEmpty());
        QCOMPARE(desk.settled, QStringList(u"keychain/Prüfschlüssel"_s));
    }

    void aHostThatRefusesIsNotGreen()
    {
        Desk desk;
        desk.scene.script.refuse("keychain.give", Error{ErrorKind::NotFound, u"no such method"_s, {}, {}});
        desk.session.open(desk.scene.profile);
        QTRY_COMPARE(desk.state(u"goldwatch/db"_s), State::Failed);
    }

    void theDialog()
    {
        Desk desk;
        Yes yes;
        desk.session.open(desk.scene.profile);
        QTRY_COMPARE(desk.state(u"Prüfschlüssel"_s), State::Missing);
        QTRY_COMPARE(desk.state(u"goldwatch/db"_s), State::Present);
        KeychainDialog dialog(desk.keychain, yes, u"m4"_s);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto *entry = dialog.findChild<QComboBox *>(u"entry"_s);
        auto *secret = dialog.findChild<QLineEdit *>(u"secret"_s);
        auto *state = dialog.findChild<Label *>(u"state"_s);
        auto *store = dialog.findChild<Button *>(u"deed"_s);
        auto *remove = dialog.findChild<Button *>(u"forget"_s);
        QCOMPARE(entry->currentData().toString(), u"Prüfschlüssel"_s); // what is missing
        QCOMPARE(state->text(), u"Not in the keychain, or it stays locked"_s);
        QVERIFY(!store->isEnabled() && !remove->isEnabled());
        QVERIFY(secret->hasFocus());
        QTest::keyClicks(secret, u"k3y"_s);
        QVERIFY(store->isEnabled());
        QTest::keyClick(secret, Qt::Key_Return);
        QTRY_COMPARE(desk.state(u"Prüfschlüssel"_s), State::Present);
        QCOMPARE(secret->text(), QString()); // nothing stays on the screen
        QVERIFY(state->text().startsWith(u"Stored"_s));
        QVERIFY(remove->isEnabled());
        QTest::keyClick(remove, Qt::Key_Space);
        QCOMPARE(yes.asked.size(), 1);
        QTRY_COMPARE(desk.state(u"Prüfschlüssel"_s), State::Missing);
        QVERIFY(dialog.isVisible());
        desk.session.close();
        QVERIFY(!dialog.isVisible());
    }

    /// Last: the keychain does not come back.
    void aKeychainThatIsGoneIsSaid()
    {
        m_keyring.terminate();
        QVERIFY(m_keyring.waitForFinished());
        Desk desk;
        desk.session.open(desk.scene.profile);
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(u"goldwatch/db"_s), State::Failed, 30'000);
        QVERIFY(!desk.keychain.entries().first().trouble.isEmpty());
        QTRY_VERIFY(!desk.given.isEmpty() && desk.given.last().error);
    }
};

int main(int argc, char **argv)
{
    // A bus and a home of its own, so that no test talks to the keychain of the desktop it runs on. The bus must
    // outlive the program: who has asked a keychain is ended with the bus.
    if (!qEnvironmentVariableIsSet("GOLDWATCH_TEST_HOME")) {
        const QTemporaryDir home;
        for (const char *name : {"GOLDWATCH_TEST_HOME", "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
            qputenv(name, home.path().toLocal8Bit());
        // Nothing is started that the test did not start: a locked keychain would ask for its password.
        QFile config(home.filePath(u"bus.conf"_s));
        if (!config.open(QIODevice::WriteOnly))
            return 1;
        config.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context='default'>"
                     "<allow send_destination='*' eavesdrop='true'/><allow eavesdrop='true'/><allow own='*'/></policy>"
                     "</busconfig>");
        config.close();
        QStringList arguments{u"--config-file="_s + config.fileName(), u"--"_s};
        for (int i = 0; i < argc; ++i)
            arguments << QString::fromLocal8Bit(argv[i]);
        return QProcess::execute(u"dbus-run-session"_s, arguments);
    }
    QApplication app(argc, argv);
    Theme theme(app, ThemeMode::Light);
    TestKeychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_keychain.moc"
