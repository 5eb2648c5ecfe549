// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pages/TextBlock.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace gw::pdf {

TextBlock::TextBlock(const QList<Run> &runs, double width, Qt::Alignment alignment)
    : m_layout(std::make_shared<QTextLayout>()),
      m_lineHeight(pdf::lineHeight(runs.isEmpty() ? Role::Body : runs.first().role))
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const Run &run : runs) {
        QTextCharFormat format;
        format.setFont(font(run.role));
        format.setForeground(run.colour);
        formats << QTextLayout::FormatRange{int(text.size()), int(run.text.size()), format};
        text += run.text;
    }
    // A tabulator or another control character would be printed as an empty box.
    text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    m_layout->setText(text);
    m_layout->setFont(font(runs.isEmpty() ? Role::Body : runs.first().role));
    m_layout->setFormats(formats);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout->setTextOption(option);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max(1.0, width * unitsPerPoint));
        line.setPosition({0, 0});
        ++m_lines;
    }
    m_layout->endLayout();
}

double TextBlock::widest() const
{
    double widest = 0;
    for (int i = 0; i < m_lines; ++i)
        widest = std::max(widest, m_layout->lineAt(i).naturalTextWidth());
    return widest / unitsPerPoint;
}

void TextBlock::draw(QPainter &painter, QPointF at, int first, int count) const
{
    painter.save();
    painter.scale(1.0 / unitsPerPoint, 1.0 / unitsPerPoint);
    const int end = int(std::min<qint64>(m_lines, qint64(first) + count));
    for (int i = first; i < end; ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const double middle = (i - first + 0.5) * m_lineHeight * unitsPerPoint;
        // The line's own height depends on which fonts its letters came from; the base line must not.
        const QFontMetricsF metrics(m_layout->font());
        const double baseline = middle + (metrics.ascent() - metrics.descent()) / 2;
        line.draw(&painter, QPointF(at.x() * unitsPerPoint, at.y() * unitsPerPoint + baseline - line.ascent()));
    }
    painter.restore();
}

double widthOf(const QString &text, Role role)
{
    return QFontMetricsF(font(role)).horizontalAdvance(text) / unitsPerPoint;
}

QString fitted(const QString &text, Role role, double width)
{
    return QFontMetricsF(font(role)).elidedText(text, Qt::ElideRight, width * unitsPerPoint);
}

} // namespace gw::pdf
