// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/RunStateView.h"

#include "gui/Icons.h"
#include "gui/RunTime.h"
#include "gui/Theme.h"
#include "gui/Words.h"

#include <QPainter>
#include <QStyle>

namespace gw::gui {
namespace {

constexpr int shapeSize = 14, textLeft = 22, barWidth = 150;

QFont titleFont() { return theme().font(Type::Body, QFont::DemiBold); }
QFont detailFont() { return theme().font(Type::Small); }

QString detailOf(const Session &session)
{
    const health::RunStatus &status = *session.status();
    const auto elapsed = session.elapsed();
    if (!elapsed)
        return {};
    if (!hasEnded(status.state) && status.state != health::RunState::Unknown) {
        const QString done = status.target ? RunStateView::tr("%1 of %2", "elapsed, target")
                                                 .arg(formatClock(*elapsed), formatClock(*status.target))
                                           : formatClock(*elapsed);
        return isPractice(status)
                   ? RunStateView::tr("%1 at %2", "elapsed, speed of a practice run").arg(done, speedText(status))
                   : done;
    }
    if (status.lastActivityAt.isValid())
        return RunStateView::tr("at %1, after %2")
            .arg(session.times().clockSeconds(wallTime(status.lastActivityAt, status)), formatClock(*elapsed));
    return RunStateView::tr("after %1").arg(formatClock(*elapsed));
}

} // namespace

RunStateView::RunStateView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Run"));
}

void RunStateView::show(const Session &session)
{
    const auto &status = session.status();
    if (!session.isLive()) {
        m_meaning = Meaning::Unknown;
        m_title = tr("Run unknown");
        m_detail = status ? tr("last seen %1").arg(Words::of(status->state)) : tr("nothing seen yet");
        m_progress.reset();
    } else {
        m_meaning = meaningOf(status->state);
        m_title = Words::of(status->state);
        m_detail = detailOf(session);
        const auto elapsed = session.elapsed();
        m_progress.reset();
        if (elapsed && status->target && status->target->count() > 0)
            m_progress = std::clamp(double(elapsed->count()) / double(status->target->count()), 0.0, 1.0);
    }
    setAccessibleDescription(m_title + QLatin1Char(' ') + m_detail);
    setToolTip(status ? status->run : QString());
    updateGeometry();
    update();
}

QSize RunStateView::sizeHint() const
{
    const int text = QFontMetrics(titleFont()).horizontalAdvance(m_title) + 8 +
                     QFontMetrics(detailFont()).horizontalAdvance(m_detail) + 2;
    return {textLeft + std::max(text, barWidth), theme().scaled(30)};
}

void RunStateView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto mirrored = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const Palette &p = gui::palette();
    const int line = theme().scaled(17);
    const int top = (height() - line - 9) / 2;
    paintShape(painter, m_meaning, mirrored({0, top + 2, shapeSize, shapeSize}));

    painter.setFont(titleFont());
    painter.setPen(p.text);
    const int titleWidth = QFontMetrics(titleFont()).horizontalAdvance(m_title) + 1;
    painter.drawText(mirrored({textLeft, top, titleWidth, line}), Qt::AlignVCenter | Qt::AlignLeft, m_title);
    painter.setFont(detailFont());
    painter.setPen(p.muted);
    painter.drawText(mirrored({textLeft + titleWidth + 7, top, width() - textLeft - titleWidth - 7, line}),
                     Qt::AlignVCenter | Qt::AlignLeft, m_detail);

    if (!m_progress)
        return;
    const QRect bar(textLeft, top + line + 4, barWidth, 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(p.border);
    painter.drawRoundedRect(mirrored(bar), 2, 2);
    painter.setBrush(m_meaning == Meaning::Critical ? p.of(Meaning::Critical).graphic : p.accent);
    if (const int done = int(barWidth * *m_progress); done > 0)
        painter.drawRoundedRect(mirrored({bar.x(), bar.y(), done, 4}), 2, 2);
}

} // namespace gw::gui
