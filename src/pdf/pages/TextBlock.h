// SPDX-License-Identifier: GPL-3.0-or-later
// Text broken into lines of a width. Long words break anywhere: digests and paths have no spaces.
#pragma once

#include "pdf/pages/Type.h"

#include <QList>
#include <QPointF>
#include <QString>
#include <QTextLayout>

#include <memory>

class QPainter;

namespace gw::pdf {

struct Run
{
    QString text;
    Role role = Role::Body;
    QColor colour = ink;
};

class TextBlock
{
public:
    /// @p width in points. The first run's role sets the height of the lines.
    TextBlock(const QList<Run> &runs, double width, Qt::Alignment alignment = Qt::AlignLeft);
    TextBlock(const QString &text, Role role, double width, const QColor &colour = ink,
              Qt::Alignment alignment = Qt::AlignLeft)
        : TextBlock({{text, role, colour}}, width, alignment)
    {}

    [[nodiscard]] int lines() const { return m_lines; }
    [[nodiscard]] double lineHeight() const { return m_lineHeight; }
    [[nodiscard]] double height() const { return m_lines * m_lineHeight; }
    [[nodiscard]] double widest() const; ///< of its lines, in points

    /// Lines from @p first on, at most @p count, the first of them below @p at.
    void draw(QPainter &painter, QPointF at, int first = 0, int count = 1 << 20) const;

private:
    std::shared_ptr<QTextLayout> m_layout; ///< lines know their layout's address
    int m_lines = 0;
    double m_lineHeight;
};

/// Points that @p text takes on one line.
[[nodiscard]] double widthOf(const QString &text, Role role);
/// @p text on one line, cut with an ellipsis where it does not fit into @p width points.
[[nodiscard]] QString fitted(const QString &text, Role role, double width);

} // namespace gw::pdf
