// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/certify/CertificatePrint.h"

#include <QFutureWatcher>
#include <QPrinter>

#include <algorithm>

namespace gw::gui {
namespace {

constexpr int mostDots = 300; // finer shows on no paper and takes its time

} // namespace

CertificatePrint::CertificatePrint(const QString &file, std::shared_ptr<QPrinter> printer, QObject *parent)
    : QObject(parent), m_printer(std::move(printer))
{
    await(m_pdf.open(file), &CertificatePrint::opened);
}

CertificatePrint::~CertificatePrint()
{
    if (m_painter.isActive())
        m_painter.end();
}

template<class T>
void CertificatePrint::await(QFuture<Result<T>> future, void (CertificatePrint::*use)(const Result<T> &))
{
    auto *watcher = new QFutureWatcher<Result<T>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, use] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            (this->*use)(watcher->future().result());
    });
    watcher->setFuture(future);
}

void CertificatePrint::opened(const Result<QList<QSizeF>> &sizes)
{
    if (!sizes) {
        fail(sizes.error());
        return;
    }
    const int pages = int(sizes->size());
    const bool some = m_printer->printRange() == QPrinter::PageRange && m_printer->fromPage() > 0;
    m_page = some ? std::clamp(m_printer->fromPage(), 1, pages) - 1 : 0;
    m_last = some ? std::clamp(m_printer->toPage(), m_page + 1, pages) - 1 : pages - 1;
    if (!m_painter.begin(m_printer.get())) {
        fail(Error{ErrorKind::Io, tr("The printer did not begin"), m_printer->printerName(), {}});
        return;
    }
    next();
}

void CertificatePrint::next()
{
    await(m_pdf.draw(m_page, std::min(m_printer->resolution(), mostDots)), &CertificatePrint::put);
}

void CertificatePrint::put(const Result<QImage> &image)
{
    if (!image) {
        fail(image.error());
        return;
    }
    if (m_printed > 0 && !m_printer->newPage()) {
        fail(Error{ErrorKind::Io, tr("The printer took no further page"), m_printer->printerName(), {}});
        return;
    }
    // As large as the paper allows, never distorted.
    const QRect room = m_painter.viewport();
    const QSize size = image->size().scaled(room.size(), Qt::KeepAspectRatio);
    m_painter.drawImage(QRect(QPoint((room.width() - size.width()) / 2, (room.height() - size.height()) / 2), size),
                        *image);
    ++m_printed;
    if (m_page++ < m_last) {
        next();
        return;
    }
    m_painter.end();
    Q_EMIT printed(m_printed);
    deleteLater();
}

void CertificatePrint::fail(const Error &error)
{
    if (m_painter.isActive()) {
        m_printer->abort();
        m_painter.end();
    }
    Q_EMIT failed(error);
    deleteLater();
}

} // namespace gw::gui
