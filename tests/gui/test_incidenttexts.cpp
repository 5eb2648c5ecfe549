// SPDX-License-Identifier: GPL-3.0-or-later
// How an incident reads: code within prose, short titles in the list, whole words in the timeline.
#include "gui/Theme.h"
#include "gui/TimeText.h"
#include "gui/incidents/EntryModel.h"
#include "gui/incidents/IncidentDelegates.h"
#include "gui/incidents/IncidentModel.h"
#include "gui/incidents/ReadText.h"

#include <QListView>
#include <QStandardItemModel>
#include <QTest>
#include <QTextBlock>

using namespace gw;
using namespace gw::gui;

class TestIncidentTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light); }
    void backticksAreCode_data();
    void backticksAreCode();
    void listIsShort();
    void timelineBreaksBetweenWords();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestIncidentTexts::backticksAreCode_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("code");
    QTest::newRow("plain") << QStringLiteral("Look at it.") << QStringLiteral("Look at it.") << QString();
    QTest::newRow("code") << QStringLiteral("Look at `df -h /tmp`.") << QStringLiteral("Look at df -h /tmp.")
                          << QStringLiteral("df -h /tmp");
    QTest::newRow("twice") << QStringLiteral("`a`, `b`") << QStringLiteral("a, b") << QStringLiteral("ab");
    QTest::newRow("without end") << QStringLiteral("`a` and ` alone") << QStringLiteral("a and ` alone")
                                 << QStringLiteral("a");
    QTest::newRow("nothing") << QString() << QString() << QString();
}

void TestIncidentTexts::backticksAreCode()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QFETCH(QString, code);
    ReadText view(ReadText::Look::Prose, QStringLiteral("words"));
    view.setText(QStringLiteral("before"));
    view.setText(text);
    QCOMPARE(view.toPlainText(), shown);
    QString found;
    for (auto it = view.document()->begin().begin(); !it.atEnd(); ++it)
        if (it.fragment().charFormat().fontFamilies() == QVariant(m_theme->mono().families()))
            found += it.fragment().text();
    QCOMPARE(found, code);
    ReadText output(ReadText::Look::Code, QStringLiteral("output"));
    output.setText(text);
    QCOMPARE(output.toPlainText(), text); // what a program said stays as it said it
}

void TestIncidentTexts::listIsShort()
{
    incident::Incident incident;
    incident.id = QStringLiteral("1");
    incident.summary = QStringLiteral("Mismatch in cycle 22: 1 of 9 replays differs");
    IncidentModel model;
    model.set({incident}, {}, TimeText(), {});
    const QModelIndex row = model.indexOf(incident.id);
    QCOMPARE(row.data().toString(), QStringLiteral("Mismatch in cycle 22"));
    QVERIFY(row.data(Qt::ToolTipRole).toString().startsWith(incident.summary));
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(incident.summary));
}

void TestIncidentTexts::timelineBreaksBetweenWords()
{
    QStandardItemModel model;
    model.appendRow(new QStandardItem(QStringLiteral("x")));
    QListView view;
    view.setModel(&model);
    view.resize(300, 200);
    view.show();
    const EntryDelegate delegate;
    QStyleOptionViewItem option;
    option.widget = &view;
    const auto height = [&](const QString &text) {
        model.item(0)->setText(text);
        return delegate.sizeHint(option, model.index(0, 0)).height();
    };
    // Each word takes more than half a line: cut within words they would fit on fewer lines.
    const QString word = QString(18, u'n');
    const int one = height(word), line = height(word + u'\n' + word) - one;
    QVERIFY(line > 0);
    QCOMPARE(height(QStringList(4, word).join(u' ')), one + 3 * line);
    QVERIFY(height(QString(200, u'x')) > one + line); // what is longer than a line is cut
}

QTEST_MAIN(TestIncidentTexts)
#include "test_incidenttexts.moc"
