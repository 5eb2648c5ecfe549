// SPDX-License-Identifier: GPL-3.0-or-later
// A profile that changes on disk while the window is open.
#include "gui/session/ProfileWatch.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::gui;

namespace {

struct Fixture
{
    Fixture() : file(home.filePath(QStringLiteral("lab/lab.toml")))
    {
        QDir(home.path()).mkdir(QStringLiteral("lab"));
        profile.name = QStringLiteral("lab");
        write(QStringLiteral("http://localhost:1"));
        watch.follow(*environment::readProfile(file));
    }
    /// In place, as an editor does, or as a new file that takes the place of the old one.
    void write(const QString &backend, bool replace = false)
    {
        profile.services.backend = backend;
        const QString target = replace ? file + QStringLiteral(".new") : file;
        QFile out(target);
        QVERIFY(out.open(QFile::WriteOnly | QFile::Truncate));
        out.write(environment::writeProfile(profile));
        out.close();
        if (replace)
            QVERIFY(::rename(qPrintable(target), qPrintable(file)) == 0);
    }
    [[nodiscard]] QString told() const
    {
        return changes.isEmpty() ? QString() : changes.last().first().value<environment::Profile>().services.backend;
    }

    QTemporaryDir home;
    QString file;
    environment::Profile profile;
    ProfileWatch watch;
    QSignalSpy changes{&watch, &ProfileWatch::changed}, errors{&watch, &ProfileWatch::broken};
};

} // namespace

class TestProfileWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writtenInPlace();
    void replaced();
    void sameContentIsNoChange();
    void unreadable();
    void goesAndComesBack();
    void notSavedYet();
    void stops();
};

void TestProfileWatch::writtenInPlace()
{
    Fixture f;
    for (const auto *url : {"http://localhost:2", "http://localhost:3"}) {
        f.write(QLatin1String(url));
        QTRY_COMPARE(f.told(), QLatin1String(url));
    }
    QVERIFY(f.errors.isEmpty());
}

void TestProfileWatch::replaced()
{
    Fixture f;
    for (const auto *url : {"http://localhost:2", "http://localhost:3"}) {
        f.write(QLatin1String(url), true);
        QTRY_COMPARE(f.told(), QLatin1String(url));
    }
    f.write(QStringLiteral("http://localhost:4")); // the new file is watched as the old one was
    QTRY_COMPARE(f.told(), QStringLiteral("http://localhost:4"));
}

void TestProfileWatch::sameContentIsNoChange()
{
    Fixture f;
    f.write(QStringLiteral("http://localhost:1"), true);
    QTest::qWait(800);
    QVERIFY(f.changes.isEmpty() && f.errors.isEmpty());
}

void TestProfileWatch::unreadable()
{
    Fixture f;
    QFile out(f.file);
    QVERIFY(out.open(QFile::WriteOnly | QFile::Truncate));
    out.write("name = [");
    out.close();
    QTRY_COMPARE(f.errors.size(), 1);
    QVERIFY(f.errors.first().first().value<Error>().text().contains(QStringLiteral("lab.toml")));
    QVERIFY(f.changes.isEmpty());
    f.write(QStringLiteral("http://localhost:2"));
    QTRY_COMPARE(f.told(), QStringLiteral("http://localhost:2"));
    QCOMPARE(f.errors.size(), 1);
}

void TestProfileWatch::goesAndComesBack()
{
    Fixture f;
    QVERIFY(QDir(f.home.filePath(QStringLiteral("lab"))).removeRecursively());
    QTRY_COMPARE(f.errors.size(), 1);
    QTest::qWait(1500);
    QCOMPARE(f.errors.size(), 1); // told once
    QVERIFY(QDir(f.home.path()).mkdir(QStringLiteral("lab")));
    f.write(QStringLiteral("http://localhost:2"));
    QTRY_COMPARE(f.told(), QStringLiteral("http://localhost:2"));
    f.write(QStringLiteral("http://localhost:3"));
    QTRY_COMPARE(f.told(), QStringLiteral("http://localhost:3"));
}

void TestProfileWatch::notSavedYet()
{
    Fixture f;
    f.profile.file = f.home.filePath(QStringLiteral("none/new.toml"));
    f.watch.follow(f.profile);
    QTest::qWait(1500);
    QVERIFY(f.errors.isEmpty() && f.changes.isEmpty());
}

void TestProfileWatch::stops()
{
    Fixture f;
    f.watch.stop();
    f.write(QStringLiteral("http://localhost:2"));
    QTest::qWait(800);
    QVERIFY(f.changes.isEmpty() && f.errors.isEmpty());
}

QTEST_GUILESS_MAIN(TestProfileWatch)
#include "test_profilewatch.moc"
