// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the desktop to its first paint, and to its last library loaded, over several starts of the real
// program with the agent it begins as a child. Prints the median and the slowest; --small is for tests of correctness
// only.
#include "environment/Profile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

namespace {

constexpr int patience = 30'000; // ms

QProcessEnvironment environmentIn(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (environment.value(QStringLiteral("QT_QPA_PLATFORM")).isEmpty())
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("goldwatch.start.debug=true"));
    environment.insert(QStringLiteral("QT_FORCE_STDERR_LOGGING"), QStringLiteral("1")); // not to a journal
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home);
    return environment;
}

/// Milliseconds until the program says that it has painted; negative: it did not.
double untilPaint(const QString &home, const QString &profile)
{
    QProcess process;
    process.setProcessEnvironment(environmentIn(home));
    process.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer timer;
    timer.start();
    process.start(QStringLiteral(GW_BINARY_DIR "/goldwatch"), {QStringLiteral("--env-file"), profile});
    QByteArray said;
    while (!said.contains("first paint") && timer.elapsed() < patience && process.waitForReadyRead(patience))
        said += process.readAll();
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    process.terminate();
    process.waitForFinished(patience);
    if (said.contains("first paint"))
        return milliseconds;
    QTextStream(stderr) << "no first paint: " << said << Qt::endl;
    return -1;
}

/// The same for a start that ends at once: what loading libraries costs.
double untilVersion(const QString &home)
{
    QProcess process;
    process.setProcessEnvironment(environmentIn(home));
    QElapsedTimer timer;
    timer.start();
    process.start(QStringLiteral(GW_BINARY_DIR "/goldwatch"), {QStringLiteral("--version")});
    process.waitForFinished(patience);
    return process.exitCode() == 0 ? double(timer.nsecsElapsed()) / 1e6 : -1;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int rounds = QCoreApplication::arguments().contains(QStringLiteral("--small")) ? 1 : 11;
    const QTemporaryDir home;
    gw::environment::Profile profile;
    profile.name = QStringLiteral("bench");
    const QString file = home.filePath(QStringLiteral("bench.toml"));
    QFile written(file);
    if (!written.open(QFile::WriteOnly) || written.write(gw::environment::writeProfile(profile)) < 0)
        return 1;
    written.close();
    QList<double> paint, load;
    for (int round = 0; round < rounds; ++round) {
        paint.append(untilPaint(home.path(), file));
        load.append(untilVersion(home.path()));
        if (paint.last() < 0 || load.last() < 0)
            return 1;
    }
    QTextStream(stdout) << QStringLiteral(
                               "start_to_first_paint_ms %1 (slowest %2, up to the libraries %3, target 400)\n")
                               .arg(median(paint), 0, 'f', 0)
                               .arg(*std::max_element(paint.begin(), paint.end()), 0, 'f', 0)
                               .arg(median(load), 0, 'f', 0);
    return 0;
}
