// SPDX-License-Identifier: GPL-3.0-or-later
// The first start, for real: this machine, another over ssh, and the practice lab with its processes.
#include "gui/Theme.h"
#include "gui/start/Lab.h"
#include "gui/start/StartPage.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/window/MainWindow.h"

#include "base/Json.h"
#include "host/RemoteHost.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::gui;

namespace {

/// A desk of its own: configuration, runtime directory, and an ssh that reaches only this machine.
struct Desk
{
    Desk()
    {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(home.filePath(QStringLiteral("config"))));
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(home.path()));
        qputenv("PATH", QFile::encodeName(home.filePath(QStringLiteral("bin"))) + ":" GW_BINARY_DIR ":/usr/bin:/bin");
        QDir().mkpath(home.filePath(QStringLiteral("bin")));
    }
    void fakeSsh(const QByteArray &script) const
    {
        QFile ssh(home.filePath(QStringLiteral("bin/ssh")));
        QVERIFY(ssh.open(QFile::WriteOnly | QFile::Truncate));
        ssh.write("#!/bin/sh\n" + script);
        ssh.close();
        QVERIFY(ssh.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    std::unique_ptr<MainWindow> start()
    {
        auto window =
            std::make_unique<MainWindow>([](const environment::Profile &wanted,
                                            bool unlocked) { return host::RemoteHost::forProfile(wanted, unlocked); },
                                         settings, dialogs);
        window->findChild<Lab *>()->setOptions(
            {QStringLiteral("--no-services"), QStringLiteral("--speed"), QStringLiteral("60")});
        window->start({}, {});
        window->show();
        return window;
    }
    [[nodiscard]] QString profile(const QString &name) const
    {
        return home.filePath(QStringLiteral("config/goldwatch/environments/%1.toml").arg(name));
    }
    /// No process of a lab of this desk, and no file of it.
    [[nodiscard]] bool isClean() const
    {
        const QByteArray workspace = QFile::encodeName(home.filePath(QStringLiteral("goldwatch-lab")));
        for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
            QFile line(QStringLiteral("/proc/%1/cmdline").arg(pid));
            if (line.open(QFile::ReadOnly) && line.readAll().contains(workspace))
                return false;
        }
        return !QFile::exists(QFile::decodeName(workspace));
    }

    QTemporaryDir home;
    Settings settings{home.filePath(QStringLiteral("desktop.ini"))};
    Dialogs dialogs;
};

StartPage *page(const MainWindow &window) { return window.findChild<StartPage *>(); }

template<class T> T *part(const MainWindow &window, const char *name)
{
    return page(window)->findChild<T *>(QLatin1String(name));
}

} // namespace

class TestStart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light); }
    void threeChoices();
    void thisMachine();
    void overSsh();
    void sshThatFails();
    void anotherUserIsAnotherEnvironment();
    void badDestinations_data();
    void badDestinations();
    void goodDestinations_data();
    void goodDestinations();
    void lab();
    void labThatRunsIsLeftRunning();
    void labThatCannotStart();
    void noGoldwatchctl();
    void closedWhileTheLabStarts();
    void choosingKeepsWhatIsWatched();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestStart::threeChoices()
{
    Desk desk;
    const auto window = desk.start();
    QVERIFY(page(*window)->isVisible());
    QVERIFY(!window->session().isOpen());
    // With the keyboard: the first choice has the focus, Tab goes to the others in their order.
    QStringList order;
    window->activateWindow();
    QTRY_VERIFY(window->focusWidget());
    for (int i = 0; i < 4; ++i) {
        order += window->focusWidget()->objectName();
        QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(order, (QStringList{QStringLiteral("local"), QStringLiteral("destination"), QStringLiteral("ssh"),
                                 QStringLiteral("lab")}));
}

void TestStart::thisMachine()
{
    Desk desk;
    {
        const auto window = desk.start();
        QTest::mouseClick(part<Button>(*window, "local"), Qt::LeftButton);
        QTRY_VERIFY(window->session().isOpen());
        QVERIFY(!page(*window)->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(window->session().link(), Link::Connected, 20'000);
        QTRY_VERIFY(QFile::exists(desk.profile(QStringLiteral("local"))));
    }
    const auto again = desk.start();
    QTRY_VERIFY(again->session().isOpen());
    QCOMPARE(again->session().profile().name, QStringLiteral("local"));
}

void TestStart::overSsh()
{
    Desk desk;
    desk.fakeSsh("echo \"$@\" > " + QFile::encodeName(desk.home.filePath(QStringLiteral("asked"))) +
                 "\nexec goldwatchctl agent\n");
    {
        const auto window = desk.start();
        QTest::keyClicks(part<QLineEdit>(*window, "destination"), QStringLiteral("oncall@m4.example"));
        QTest::keyClick(part<QLineEdit>(*window, "destination"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(window->session().link(), Link::Connected, 20'000);
        QTRY_VERIFY(!desk.settings.get(Settings::environmentFile).isEmpty());
        const auto profile = environment::readProfile(desk.profile(QStringLiteral("m4.example")));
        QVERIFY(profile);
        QCOMPARE(profile->host.ssh, QStringLiteral("oncall@m4.example"));
        QVERIFY(window->session().linkText().startsWith(QStringLiteral("ssh oncall@m4.example")));
        QFile asked(desk.home.filePath(QStringLiteral("asked")));
        QVERIFY(asked.open(QFile::ReadOnly));
        QVERIFY(asked.readAll().contains("oncall@m4.example"));
    }
    const auto again = desk.start();
    QTRY_VERIFY(again->session().isOpen());
    QCOMPARE(again->session().profile().host.ssh, QStringLiteral("oncall@m4.example"));
}

void TestStart::sshThatFails()
{
    Desk desk;
    desk.fakeSsh("echo 'ssh: Could not resolve hostname nowhere: Name or service not known' >&2\nexit 255\n");
    const auto window = desk.start();
    part<QLineEdit>(*window, "destination")->setText(QStringLiteral("nowhere"));
    QTest::mouseClick(part<Button>(*window, "ssh"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(window->session().linkText().contains(QStringLiteral("Could not resolve hostname")),
                             20'000);
    QVERIFY(window->windowTitle().startsWith(QStringLiteral("Unknown")));
    // Neither kept nor what the next start opens.
    QVERIFY(!QFile::exists(desk.profile(QStringLiteral("nowhere"))));
    QVERIFY(desk.settings.get(Settings::environmentFile).isEmpty());
}

void TestStart::anotherUserIsAnotherEnvironment()
{
    Desk desk;
    const auto first = Environments::draft(QStringLiteral("oncall@m4")).result();
    QVERIFY(first && !QFile::exists(first->file)); // not before its host has answered
    QVERIFY(Environments::save(*first).result());
    QVERIFY(!Environments::save(*first).result()); // what is there is not replaced
    const auto second = Environments::draft(QStringLiteral("root@m4")).result();
    const auto third = Environments::draft(QStringLiteral("oncall@m4")).result();
    QVERIFY(first && second && third);
    QCOMPARE(second->host.ssh, QStringLiteral("root@m4"));
    QVERIFY(first->file != second->file);
    QCOMPARE(third->file, first->file);
    QCOMPARE(Environments::draft(QStringLiteral("ssh://oncall@m4:2222")).result()->name, QStringLiteral("m4-2222"));
    // A profile someone wrote and that cannot be read is neither replaced nor passed over in silence.
    QFile broken(desk.profile(QStringLiteral("m5")));
    QVERIFY(broken.open(QFile::WriteOnly));
    broken.write("name = [");
    broken.close();
    QVERIFY(!Environments::draft(QStringLiteral("m5")).result());
}

void TestStart::badDestinations_data()
{
    QTest::addColumn<QString>("destination");
    for (const auto *bad : {"", "-oProxyCommand=true", "oncall@-oProxyCommand=true", "ssh://-oProxyCommand=true",
                            "two words", "oncall@", "ssh://", "a;reboot", "$(reboot)", "a`b`", "a|b", "a/b",
                            "oncall@m4 'x'", "\"m4\"", "m4\n", "@m4", "ssh://m4/tmp"})
        QTest::addRow("%s", *bad ? bad : "nothing") << QString::fromLatin1(bad);
}

void TestStart::badDestinations()
{
    QFETCH(QString, destination);
    const QString wrong = Environments::wrongDestination(destination);
    QVERIFY(!wrong.isEmpty());
    QVERIFY2(wrong.contains(QStringLiteral("oncall@host")), qPrintable(wrong)); // what to try
}

void TestStart::goodDestinations_data()
{
    QTest::addColumn<QString>("destination");
    for (const auto *good :
         {"m4", "m4.example", "oncall@m4", "oncall@192.0.2.7", "oncall@2001:db8::7", "ssh://oncall@m4:2222", "ssh://m4",
          "my_alias", "on.call+x@m4", "me@corp@m4", "ssh://oncall@[2001:db8::7]:22"})
        QTest::addRow("%s", good) << QString::fromLatin1(good);
}

void TestStart::goodDestinations()
{
    QFETCH(QString, destination);
    QCOMPARE(Environments::wrongDestination(destination), QString());
}

void TestStart::lab()
{
    Desk desk;
    {
        const auto window = desk.start();
        QTest::mouseClick(part<Button>(*window, "lab"), Qt::LeftButton);
        QVERIFY(part<Label>(*window, "busy")->isVisible()); // something happens
        QVERIFY(!part<Button>(*window, "lab")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(window->session().isLive(), 60'000);
        QVERIFY(!page(*window)->isVisible());
        QVERIFY(!desk.isClean());
        // What was watched before is not forgotten for a lab.
        QCOMPARE(desk.settings.get(Settings::environmentFile), QString());
        // Chosen again: the same lab.
        const QString file = window->session().profile().file;
        window->actions().get(QStringLiteral("environment.lab"))->trigger();
        QTRY_VERIFY(!window->findChild<Lab *>()->isStarting());
        QTRY_COMPARE(window->session().profile().file, file);
        QTRY_VERIFY_WITH_TIMEOUT(window->session().isLive(), 20'000);
    }
    QTRY_VERIFY_WITH_TIMEOUT(desk.isClean(), 30'000);
}

void TestStart::labThatRunsIsLeftRunning()
{
    Desk desk;
    QProcess up;
    up.start(QStringLiteral(GW_BINARY_DIR "/goldwatchctl"),
             {QStringLiteral("lab"), QStringLiteral("up"), QStringLiteral("--no-services")});
    QTRY_VERIFY_WITH_TIMEOUT(up.bytesAvailable() > 0, 60'000);
    {
        const auto window = desk.start();
        QTest::mouseClick(part<Button>(*window, "lab"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window->session().isLive(), 60'000);
    }
    QCOMPARE(up.state(), QProcess::Running);
    up.terminate();
    QVERIFY(up.waitForFinished(30'000));
    QTRY_VERIFY(desk.isClean());
}

void TestStart::labThatCannotStart()
{
    Desk desk;
    QVERIFY(QDir().mkdir(desk.home.filePath(QStringLiteral("goldwatch-lab"))));
    QVERIFY(QFile::setPermissions(desk.home.filePath(QStringLiteral("goldwatch-lab")),
                                  QFile::Permissions(0x7777))); // open to others
    const auto window = desk.start();
    QTest::mouseClick(part<Button>(*window, "lab"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(part<Label>(*window, "trouble")->isVisible(), 20'000);
    const QString said = part<Label>(*window, "trouble")->text();
    QVERIFY2(said.contains(QStringLiteral("The practice lab did not start")) &&
                 said.contains(QStringLiteral("open to others")),
             qPrintable(said));
    QVERIFY(!part<Label>(*window, "busy")->isVisible());
    QVERIFY(part<Button>(*window, "lab")->isEnabled()); // to try again
}

void TestStart::noGoldwatchctl()
{
    Desk desk;
    const auto window = desk.start();
    qputenv("PATH", "/nowhere");
    QTest::mouseClick(part<Button>(*window, "lab"), Qt::LeftButton);
    QVERIFY(part<Label>(*window, "trouble")->text().startsWith(QStringLiteral("goldwatchctl is not installed")));
    QVERIFY(part<Button>(*window, "lab")->isEnabled());
}

void TestStart::closedWhileTheLabStarts()
{
    Desk desk;
    {
        const auto window = desk.start();
        QTest::mouseClick(part<Button>(*window, "lab"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.isClean(), 30'000);
    }
    QTRY_VERIFY_WITH_TIMEOUT(desk.isClean(), 30'000);
}

void TestStart::choosingKeepsWhatIsWatched()
{
    Desk desk;
    const auto window = desk.start();
    QTest::mouseClick(part<Button>(*window, "local"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(window->session().link(), Link::Connected, 20'000);
    window->actions().get(QStringLiteral("environment.new"))->trigger();
    QVERIFY(page(*window)->isVisible());
    QCOMPARE(window->session().link(), Link::Connected);
    QTest::keyClick(window.get(), Qt::Key_P, Qt::ControlModifier); // back to what is watched
    QVERIFY(!page(*window)->isVisible());
}

QTEST_MAIN(TestStart)
#include "test_start.moc"
