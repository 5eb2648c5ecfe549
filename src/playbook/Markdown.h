// SPDX-License-Identifier: GPL-3.0-or-later
// CommonMark with tables and task lists as a tree of blocks; md4c does the parsing.
#pragma once

#include "playbook/Mistakes.h"

#include <vector>

namespace gw::playbook {

enum class NodeKind { Document, Heading, Paragraph, Code, List, Item, Quote, Rule, Table, Row, Cell };

struct Node
{
    NodeKind kind = NodeKind::Document;
    qint64 line = 0;       ///< of the first text in it, of a fence's opening; 0: it holds nothing
    int level = 0;         ///< of a heading
    int number = 0;        ///< of an ordered list: where it starts
    bool ordered = false;  ///< of a list
    bool task = false;     ///< of an item
    bool checked = false;  ///< of a task
    bool fenced = false;   ///< of code
    bool closed = true;    ///< of fenced code: false when its end is missing
    QString text;          ///< of headings, paragraphs, cells: without marks, code between backticks; of code: itself
    QString boldLead;      ///< the bold words that a paragraph begins with
    QString info;          ///< of fenced code: what stands behind the fence, as written
    QStringList codeSpans; ///< of headings, paragraphs, cells
    QList<Link> links;
    std::vector<Node> children;
};

/// @p text is valid UTF-8 with newlines only. Never deeper than 48 nodes; an error when it unfolds beyond all measure.
[[nodiscard]] Result<Node> parseMarkdown(const QByteArray &text, const QString &file, Mistakes &mistakes);

} // namespace gw::playbook
