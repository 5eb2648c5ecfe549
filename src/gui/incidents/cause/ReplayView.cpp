// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/cause/ReplayView.h"

#include "gui/archive/ArchiveWords.h"
#include "gui/incidents/cause/FilePane.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/RangeSwitch.h"
#include "gui/widgets/ShapeIcon.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTreeView>

#include <algorithm>

namespace gw::gui {
namespace {

/// Run ids come from reports: none leads out of the run's directory.
bool isFileName(const QString &id) { return !id.isEmpty() && !id.contains(u'/') && !id.contains(QChar(0)); }

} // namespace

QVariant ReplayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && (section == First || section == Second))
        return section == First ? tr("Golden") : tr("Replay");
    return DifferenceModel::headerData(section, orientation, role);
}

ReplayView::ReplayView(Session &session, QWidget *parent)
    : QWidget(parent),
      m_comparer(session),
      m_model(new ReplayModel(this)),
      m_shape(new ShapeIcon(18)),
      m_title(new Label(Type::Body, Ink::Normal, QFont::Medium)),
      m_text(new Label(Type::Small, Ink::Muted)),
      m_hashesOnly(new Label(Type::Small, Ink::Normal)),
      m_view(new QTreeView),
      m_switch(new RangeSwitch({tr("Differences"), tr("Both files")})),
      m_files(new QWidget),
      m_golden(new FilePane(session, tr("Golden"))),
      m_replay(new FilePane(session, tr("Replay")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    m_title->setObjectName(QStringLiteral("replayTitle"));
    m_text->setObjectName(QStringLiteral("replayText"));
    m_hashesOnly->setObjectName(QStringLiteral("replayHashesOnly"));
    for (Label *label : {m_title, m_text, m_hashesOnly}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    words->addWidget(m_title);
    words->addWidget(m_text);
    row->addWidget(m_shape, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    column->addLayout(row);
    column->addWidget(m_hashesOnly);
    makeFiles();
    connect(&m_comparer, &Comparer::changed, this, &ReplayView::take);
    clear();
}

void ReplayView::makeFiles()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    m_switch->setObjectName(QStringLiteral("replaySwitch"));
    m_switch->setAccessibleName(tr("What is shown of golden and replay"));
    column->addWidget(m_switch);
    m_view->setModel(m_model);
    m_view->setObjectName(QStringLiteral("replayDifferences"));
    m_view->setAccessibleName(tr("Differences of golden and replay, noise apart"));
    m_view->setProperty("focusInside", true);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setFont(theme().font(Type::Small));
    m_view->header()->setSectionResizeMode(QHeaderView::Stretch);
    column->addWidget(m_view);
    auto *sides = new QHBoxLayout(m_files);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(12);
    sides->addWidget(m_golden, 1);
    sides->addWidget(m_replay, 1);
    column->addWidget(m_files);
    connect(m_switch, &RangeSwitch::chosen, this, &ReplayView::showFiles);
}

QString ReplayView::title() const { return m_title->text(); }
QString ReplayView::text() const { return m_text->text(); }

void ReplayView::clear()
{
    m_stage = Stage::None;
    m_comparison.reset();
    m_evidence.clear();
    m_comparer.cancel();
}

void ReplayView::show(const health::MismatchRow &row, const QString &runDirectory)
{
    clear();
    m_row = row;
    m_stage = Stage::Report;
    if (runDirectory.isEmpty() || !isFileName(row.runId)) {
        m_stage = Stage::None;
        return say(Meaning::Unknown, tr("Only the hashes are known"),
                   runDirectory.isEmpty() ? tr("Where the run's files lie is not known.")
                                          : tr("The report names a run that no file can have."));
    }
    m_goldenPath = QStringLiteral("%1/golden/%2.golden.json").arg(runDirectory, row.runId);
    m_reportPath = QStringLiteral("%1/reports/cycle_%2.json").arg(runDirectory).arg(row.cycle.value);
    m_comparer.compare(m_goldenPath, m_reportPath);
}

QString ReplayView::recordingOf(const QString &runId) const
{
    if (!isFileName(runId))
        return {};
    const QString name = u'/' + runId + QStringLiteral(".steps.jsonl");
    const auto found = std::find_if(m_evidence.begin(), m_evidence.end(),
                                    [&name](const QString &path) { return path.endsWith(name); });
    return found == m_evidence.end() ? QString() : *found;
}

void ReplayView::take()
{
    // A copy: the next comparison lets go of this one.
    const std::optional<Result<host::GoldenDiff>> answer = m_comparer.answer();
    if (m_stage == Stage::None || m_comparer.isRunning() || !answer) {
        if (m_stage != Stage::None)
            say(Meaning::Unknown, tr("Comparing…"), {});
        else
            say(Meaning::Unknown, tr("Nothing is compared yet"), {});
        return showDifferences();
    }
    if (*answer && (*answer)->files) {
        takeComparison(*(*answer)->files);
    } else if (m_stage == Stage::Recordings && m_comparison) {
        m_stage = Stage::Report; // what the report says holds all the same
        say(Meaning::Warning, tr("The engine's recordings could not be compared"),
            *answer ? QString() : (*answer).error().text());
    } else {
        m_comparison.reset();
        say(Meaning::Warning, tr("Golden and replay could not be compared"),
            *answer ? QString() : (*answer).error().text());
    }
    showDifferences();
    Q_EMIT changed();
}

void ReplayView::takeComparison(const golden::Comparison &comparison)
{
    m_comparison = comparison;
    say(meaningOf(comparison.agreement), ArchiveWords::agreement(comparison.agreement), comparison.explanation);
    m_model->set(comparison);
    if (m_stage != Stage::Report)
        return;
    m_evidence = comparison.evidence;
    const QString golden = recordingOf(m_row.runId), replay = recordingOf(m_row.replayId);
    if (golden.isEmpty() || replay.isEmpty())
        return;
    // Only after this slot: the comparer is still telling of the last one.
    QMetaObject::invokeMethod(
        this,
        [this, golden, replay] {
            if (m_stage != Stage::Report || golden != recordingOf(m_row.runId))
                return;
            m_stage = Stage::Recordings;
            m_comparer.compare(golden, replay);
        },
        Qt::QueuedConnection);
}

void ReplayView::say(Meaning meaning, const QString &title, const QString &text)
{
    m_shape->setMeaning(meaning);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void ReplayView::showDifferences()
{
    const bool known = m_comparison.has_value();
    const bool hashes = known && m_stage == Stage::Report &&
                        (recordingOf(m_row.runId).isEmpty() || recordingOf(m_row.replayId).isEmpty());
    // Of a file that was altered nothing more would be learned.
    m_hashesOnly->setVisible(hashes && m_comparison->category != golden::Category::GoldenAltered);
    m_hashesOnly->setText(
        tr("A cycle report holds hashes only: what the values were cannot be seen. Next time have the "
           "engine record both runs, %1.steps.jsonl and %2.steps.jsonl in a golden directory of the "
           "profile; then seed, inputs and outputs are compared step by step.")
            .arg(m_row.runId, m_row.replayId));
    m_switch->setVisible(known);
    if (!known)
        m_model->clear();
    int lines = 1;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QModelIndex group = m_model->index(i, 0);
        m_view->setFirstColumnSpanned(i, {}, true);
        m_view->setExpanded(group, !m_model->isNoise(group));
        lines += 1 + (m_model->isNoise(group) ? 1 : m_model->rowCount(group));
    }
    m_view->setFixedHeight(theme().scaled(24) * std::clamp(lines + 1, 3, 12));
    showFiles();
}

void ReplayView::showFiles()
{
    const bool known = m_comparison.has_value(), files = known && m_switch->current() == 1;
    m_view->setVisible(known && !files && m_model->rowCount() > 0);
    m_files->setVisible(files);
    if (!files)
        return;
    const bool recorded = isByRecordings();
    m_golden->show(recorded ? recordingOf(m_row.runId) : m_goldenPath);
    m_replay->show(recorded ? recordingOf(m_row.replayId) : m_reportPath);
}

} // namespace gw::gui
