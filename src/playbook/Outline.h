// SPDX-License-Identifier: GPL-3.0-or-later
// From blocks of Markdown to phases and steps, however people wrote them: headings, numbered lists, "**Step 3:**",
// task lists, tables of commands, numbered comments.
#pragma once

#include "playbook/Markdown.h"

namespace gw::playbook {

class Outline
{
public:
    /// Fills title (where it has none yet), intro and phases of @p book.
    Outline(Playbook &book, Mistakes &mistakes) : m_book(book), m_mistakes(mistakes) {}
    void read(const Node &document);

private:
    void chooseLevels(const Node &document);
    void beginPhase(const QString &title, qint64 line);
    void beginStep(const QString &title, qint64 line, bool fromHeading = false);
    /// @p asPrefix: a heading with nothing but other steps below it stands before their titles.
    void endStep(bool asPrefix = false);
    /// What was said before the first step: introduction, or a step where there is something to do in it.
    void settleLoose();
    void add(Part part);
    /// Text before the next block, in which it may be announced.
    [[nodiscard]] QString textBefore() const;

    void heading(const Node &node);
    void block(const Node &node, bool nested);
    void blocks(const Node &parent, bool nested, size_t from = 0);
    void paragraph(const Node &node, bool nested);
    void code(const Node &node, bool nested);
    void list(const Node &node, bool nested);
    void quote(const Node &node);
    void table(const Node &node);
    void itemAsStep(const Node &item);
    void itemAsTask(const Node &item);
    /// The commands in the code spans of a sentence that asks to run them.
    void commandsIn(const Node &paragraph);

    Playbook &m_book;
    Mistakes &m_mistakes;
    int m_phaseLevel = 0;
    bool m_hasDeeper = false;    ///< headings below those of phases
    size_t m_titleAt = SIZE_MAX; ///< which child of the document is its title
    bool m_phaseOfSteps = false; ///< the present phase was made because steps came without one
    bool m_phaseIsOpen = false;
    QList<Part> m_loose;
    std::optional<Step> m_step;
    bool m_stepFromHeading = false;
    QString m_prefix; ///< title of a heading whose steps are the items below it
    int m_prefixLevel = 0;
    int m_stepLevel = 0;
};

} // namespace gw::playbook
