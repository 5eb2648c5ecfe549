// SPDX-License-Identifier: GPL-3.0-or-later
#include "playbook/Outline.h"

#include "playbook/Wording.h"

#include <algorithm>

namespace gw::playbook {
namespace {

bool isDoable(const Part &part) { return part.kind == PartKind::Command || part.kind == PartKind::Task; }

} // namespace

void Outline::chooseLevels(const Node &document)
{
    QList<int> levels;
    size_t first = SIZE_MAX;
    for (size_t i = 0; i < document.children.size(); ++i)
        if (document.children[i].kind == NodeKind::Heading) {
            first = std::min(first, i);
            levels << document.children[i].level;
        }
    if (levels.isEmpty())
        return;
    const int highest = *std::min_element(levels.cbegin(), levels.cend());
    if (levels.first() == highest && levels.count(highest) == 1) {
        m_titleAt = first;
        if (m_book.title.isEmpty())
            m_book.title = document.children[first].text;
        levels.removeFirst();
    }
    if (levels.isEmpty())
        return;
    m_phaseLevel = *std::min_element(levels.cbegin(), levels.cend());
    m_hasDeeper = std::any_of(levels.cbegin(), levels.cend(), [&](int level) { return level > m_phaseLevel; });
}

void Outline::read(const Node &document)
{
    chooseLevels(document);
    if (m_book.title.isEmpty())
        m_book.title = m_book.name;
    for (size_t i = 0; i < document.children.size(); ++i) {
        const Node &node = document.children[i];
        if (i == m_titleAt)
            continue;
        if (node.kind == NodeKind::Heading)
            heading(node);
        else
            block(node, false);
    }
    endStep();
    settleLoose();
    m_book.phases.removeIf([](const Phase &phase) { return phase.steps.isEmpty() && phase.intro.isEmpty(); });
}

void Outline::beginPhase(const QString &title, qint64 line)
{
    endStep();
    settleLoose();
    m_prefix.clear();
    Phase phase;
    phase.title = title;
    phase.line = line;
    m_book.phases << phase;
    m_phaseIsOpen = true;
    m_phaseOfSteps = false;
}

void Outline::beginStep(const QString &title, qint64 line, bool fromHeading)
{
    endStep();
    settleLoose();
    if (!m_phaseIsOpen) {
        beginPhase(m_book.title, line);
        m_phaseOfSteps = true;
    }
    m_step.emplace();
    m_step->title = m_prefix.isEmpty() ? title : m_prefix + QStringLiteral(": ") + title;
    m_step->line = line;
    m_stepFromHeading = fromHeading;
}

void Outline::endStep(bool asPrefix)
{
    if (!m_step)
        return;
    if (asPrefix && m_step->parts.isEmpty() && m_stepFromHeading) {
        m_prefix = m_step->title;
        m_prefixLevel = m_stepLevel;
    } else {
        m_book.phases.last().steps << *std::move(m_step);
    }
    m_step.reset();
}

void Outline::settleLoose()
{
    if (m_loose.isEmpty())
        return;
    QList<Part> parts = std::exchange(m_loose, {});
    const bool doable = std::any_of(parts.cbegin(), parts.cend(), isDoable);
    if (!doable) {
        (m_phaseIsOpen ? m_book.phases.last().intro : m_book.intro) += parts;
        return;
    }
    if (!m_phaseIsOpen)
        beginPhase(m_book.title, parts.first().line);
    Phase &phase = m_book.phases.last();
    Step step;
    step.title = phase.title;
    step.line = phase.line;
    step.parts = std::move(parts);
    phase.steps << std::move(step);
}

void Outline::add(Part part)
{
    if (m_step)
        m_step->parts << std::move(part);
    else
        m_loose << std::move(part);
}

QString Outline::textBefore() const
{
    const QList<Part> &parts = m_step ? m_step->parts : m_loose;
    if (parts.isEmpty())
        return m_step ? m_step->title : QString();
    return parts.last().kind == PartKind::Command ? QString() : parts.last().text;
}

void Outline::heading(const Node &node)
{
    const QString title = withoutNumber(node.text);
    const bool isPhase = node.level <= m_phaseLevel;
    if (isPhase && !m_hasDeeper && isNumberedStep(node.text)) {
        if (!m_phaseOfSteps) {
            beginPhase(m_book.title, node.line);
            m_phaseOfSteps = true;
        }
        endStep();
        m_prefix.clear();
        beginStep(title, node.line, true);
        m_stepLevel = node.level;
    } else if (isPhase) {
        beginPhase(title, node.line);
    } else {
        endStep(node.level > m_stepLevel);
        if (node.level <= m_prefixLevel)
            m_prefix.clear();
        beginStep(title, node.line, true);
        m_stepLevel = node.level;
    }
}

} // namespace gw::playbook
