// SPDX-License-Identifier: GPL-3.0-or-later
// What the comparison says of its answer.
#include "gui/Words.h"
#include "gui/archive/ArchiveWords.h"
#include "gui/archive/ComparePanel.h"
#include "gui/archive/DifferenceModel.h"
#include "gui/widgets/Label.h"

#include "health/Words.h"

#include <QTreeView>

namespace gw::gui {

void ComparePanel::showFiles(const golden::Comparison &comparison, const std::optional<health::Severity> &severity)
{
    QString title = ArchiveWords::agreement(comparison.agreement);
    if (severity)
        title = QStringLiteral("%1: %2, %3")
                    .arg(Words::of(*severity), health::word(comparison.agreement), health::word(comparison.category));
    QStringList text;
    if (!comparison.explanation.isEmpty())
        text << comparison.explanation;
    for (const golden::ComparedSide &side : {comparison.a, comparison.b})
        if (!side.problem.isEmpty())
            text << tr("%1: %2").arg(side.path, side.problem);
    if (comparison.differencesTotal > comparison.differences.size())
        text << tr("The first %1 of %2 differences are shown.")
                    .arg(formatCount(comparison.differences.size()), formatCount(comparison.differencesTotal));
    say(meaningOf(comparison.agreement), title, text.join(QLatin1Char('\n')));
    showDivergence(comparison.firstDivergence);
    m_model->set(comparison);
    for (int i = 0; i < m_model->rowCount(); ++i)
        m_view->setExpanded(m_model->index(i, 0), !m_model->isNoise(m_model->index(i, 0)));
    m_view->setVisible(m_model->rowCount() > 0);
    spread();
}

void ComparePanel::showDirectories(const golden::DirectoryComparison &comparison,
                                   const std::optional<health::Severity> &severity)
{
    const qint64 same = comparison.identical + comparison.canonical + comparison.noise + comparison.matched;
    const bool unlike = comparison.differing > 0 || comparison.onlyInA + comparison.onlyInB > 0;
    const auto agreement = comparison.differing > 0 ? golden::Agreement::Differs
                           : comparison.unknown > 0 ? golden::Agreement::Unknown
                                                    : golden::Agreement::Canonical;
    QString title = tr("%1 of %2 match").arg(formatCount(same), formatCount(comparison.pairs));
    if (severity)
        title = QStringLiteral("%1: ").arg(Words::of(*severity)) + title;
    QStringList text;
    if (comparison.pairs == 0)
        text << tr("No name is in both.");
    const auto add = [&text](const QString &words, qint64 count) {
        if (count > 0)
            text << words.arg(formatCount(count));
    };
    add(tr("%1 differ"), comparison.differing);
    add(tr("%1 cannot be compared"), comparison.unknown);
    add(tr("%1 only in the first"), comparison.onlyInA);
    add(tr("%1 only in the second"), comparison.onlyInB);
    add(tr("%1 differ in noise only"), comparison.noise);
    add(tr("%1 went meanwhile"), comparison.vanished);
    if (!comparison.complete)
        text << tr("ended before all were compared");
    const Meaning meaning = comparison.pairs == 0 || !comparison.complete         ? Meaning::Unknown
                            : agreement == golden::Agreement::Canonical && unlike ? Meaning::Warning
                                                                                  : meaningOf(agreement);
    say(meaning, title, text.join(QStringLiteral(", ")));
    m_model->set(comparison);
    for (int i = 0; i < m_model->rowCount(); ++i)
        m_view->setExpanded(m_model->index(i, 0), !m_model->isNoise(m_model->index(i, 0)));
    m_view->setVisible(m_model->rowCount() > 0);
    spread();
}

void ComparePanel::spread()
{
    const int room = m_view->viewport()->width();
    for (const auto &[column, share] : {std::pair{0, 34}, std::pair{1, 24}, std::pair{2, 24}})
        m_view->setColumnWidth(column, room * share / 100);
    for (int i = 0; i < m_model->rowCount(); ++i)
        m_view->setFirstColumnSpanned(i, {}, true);
}

void ComparePanel::showDivergence(const std::optional<golden::Divergence> &divergence)
{
    m_sides->setVisible(divergence.has_value());
    if (!divergence)
        return;
    const QString where = divergence->pointer;
    m_step->setText(divergence->step
                        ? tr("They part first at step %1 (%2), %3").arg(*divergence->step).arg(divergence->skill, where)
                        : tr("They part first at %1").arg(where));
    m_sideA->setText(golden::valueText(divergence->a));
    m_sideB->setText(golden::valueText(divergence->b));
}

} // namespace gw::gui
