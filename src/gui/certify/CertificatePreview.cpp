// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/certify/CertificatePreview.h"

#include "gui/Theme.h"
#include "gui/widgets/StateNote.h"

#include <QFutureWatcher>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gw::gui {
namespace {

constexpr double leastZoom = 0.5, mostZoom = 4;
constexpr int edge = 12;

} // namespace

/// A page on the ground of the window; drawn, it has the colours of paper in either theme.
class PageCanvas : public QWidget
{
public:
    void set(const QImage &image) { m_image = image; }
    [[nodiscard]] const QImage &image() const { return m_image; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QRect paper = rect().adjusted(edge, edge, -edge, -edge);
        painter.fillRect(paper, gui::palette().surface);
        if (!m_image.isNull())
            painter.drawImage(paper, m_image);
        painter.setPen(gui::palette().border);
        painter.drawRect(paper.adjusted(0, 0, -1, -1));
    }

private:
    QImage m_image;
};

CertificatePreview::CertificatePreview(QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget),
      m_scroll(new QScrollArea),
      m_canvas(new PageCanvas),
      m_state(new StateNote)
{
    setObjectName(QStringLiteral("certificatePreview"));
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusInside", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_scroll->setWidget(m_canvas);
    m_scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_scroll);
    column->addWidget(m_stack);
    setAccessibleName(tr("Pages of the certificate"));
    connect(m_state, &StateNote::deedPressed, this, &CertificatePreview::deedPressed);
}

CertificatePreview::~CertificatePreview() = default;

QSize CertificatePreview::drawn() const { return m_canvas->image().size(); }

QString CertificatePreview::text() const
{
    return m_file.isEmpty() ? m_state->title() + u'\n' + m_state->text() : QString();
}

void CertificatePreview::say(Meaning meaning, const QString &title, const QString &text, const QString &deed)
{
    ++m_generation;
    m_file.clear();
    m_sizes.clear();
    m_canvas->set({});
    m_state->say(meaning, title, text, deed);
    m_stack->setCurrentWidget(m_state);
    Q_EMIT pageChanged();
}

void CertificatePreview::show(const QString &file)
{
    m_file = file;
    auto *watcher = new QFutureWatcher<Result<QList<QSizeF>>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, generation = ++m_generation] {
        watcher->deleteLater();
        if (generation == m_generation && watcher->future().resultCount() > 0)
            opened(watcher->future().result());
    });
    watcher->setFuture(m_pdf.open(file));
}

void CertificatePreview::opened(const Result<QList<QSizeF>> &sizes)
{
    if (!sizes) {
        say(Meaning::Critical, sizes.error().what, sizes.error().where);
        return;
    }
    m_sizes = *sizes;
    m_page = std::clamp(m_page, 0, pages() - 1);
    m_stack->setCurrentWidget(m_scroll);
    draw();
    Q_EMIT pageChanged();
}

QSizeF CertificatePreview::wanted() const
{
    const QSizeF points = m_sizes.value(m_page, QSizeF(595, 842));
    const double room = std::max(120, width() - 2 * edge - 16);
    const double width = room * m_zoom;
    return {width, width * points.height() / std::max(1.0, points.width())};
}

/// One page is drawn at a time; what is asked meanwhile is drawn after it, as it is wanted then.
void CertificatePreview::draw()
{
    if (m_sizes.isEmpty())
        return;
    const QSizeF size = wanted();
    m_canvas->resize(size.toSize() + QSize(2 * edge, 2 * edge));
    if (m_drawing) {
        m_drawAgain = true;
        return;
    }
    m_drawing = true;
    const double dots = size.width() * devicePixelRatioF() * 72 / std::max(1.0, m_sizes.at(m_page).width());
    auto *watcher = new QFutureWatcher<Result<QImage>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, generation = m_generation] {
        watcher->deleteLater();
        m_drawing = false;
        const bool again = std::exchange(m_drawAgain, false);
        if (generation != m_generation || watcher->future().resultCount() == 0) {
            if (again)
                draw();
            return;
        }
        if (const Result<QImage> image = watcher->future().result(); !image) {
            say(Meaning::Critical, image.error().what, image.error().where);
        } else {
            m_canvas->set(*image);
            m_canvas->update();
            if (again)
                draw();
        }
    });
    watcher->setFuture(m_pdf.draw(m_page, dots));
}

void CertificatePreview::turn(int by)
{
    const int wanted = std::clamp(m_page + by, 0, std::max(0, pages() - 1));
    if (wanted == m_page)
        return;
    m_page = wanted;
    m_scroll->verticalScrollBar()->setValue(0);
    draw();
    Q_EMIT pageChanged();
}

void CertificatePreview::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, leastZoom, mostZoom);
    draw();
    Q_EMIT pageChanged();
}

void CertificatePreview::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_PageUp:
        turn(-1);
        return;
    case Qt::Key_PageDown:
        turn(1);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setZoom(m_zoom * 1.25);
        return;
    case Qt::Key_Minus:
        setZoom(m_zoom * 0.8);
        return;
    case Qt::Key_0:
        setZoom(1);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        bar->setValue(bar->value() + (event->key() == Qt::Key_Up ? -1 : 1) * theme().scaled(40));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void CertificatePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    draw();
}

} // namespace gw::gui
