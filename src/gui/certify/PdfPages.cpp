// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/certify/PdfPages.h"

#include "gui/Text.h"

#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>

#include <poppler-qt6.h>

#include <algorithm>
#include <cmath>

namespace gw::gui {
namespace {

constexpr int mostPages = 200;
constexpr double mostPixels = 40e6;

} // namespace

struct PdfPages::Document
{
    std::unique_ptr<Poppler::Document> pdf; ///< belongs to the drawing thread
    QString file;
};

PdfPages::PdfPages() : m_pool(new QThreadPool) { m_pool->setMaxThreadCount(1); }

PdfPages::~PdfPages()
{
    m_pool->clear();
    m_pool->waitForDone();
}

QFuture<Result<QList<QSizeF>>> PdfPages::open(const QString &file)
{
    m_document = std::make_shared<Document>();
    m_document->file = file;
    return QtConcurrent::run(m_pool.get(), [document = m_document]() -> Result<QList<QSizeF>> {
        document->pdf = Poppler::Document::load(document->file);
        if (!document->pdf || document->pdf->isLocked() || document->pdf->numPages() < 1 ||
            document->pdf->numPages() > mostPages)
            return failure(ErrorKind::BadInput, Text::tr("The document cannot be shown"), document->file);
        document->pdf->setRenderHint(Poppler::Document::Antialiasing);
        document->pdf->setRenderHint(Poppler::Document::TextAntialiasing);
        QList<QSizeF> sizes;
        for (int i = 0; i < document->pdf->numPages(); ++i) {
            const auto page = document->pdf->page(i);
            sizes << (page ? page->pageSizeF() : QSizeF());
        }
        return sizes;
    });
}

QFuture<Result<QImage>> PdfPages::draw(int index, double dotsPerInch)
{
    return QtConcurrent::run(m_pool.get(), [document = m_document, index, dotsPerInch]() -> Result<QImage> {
        const auto page = document && document->pdf && index >= 0 && index < document->pdf->numPages()
                              ? document->pdf->page(index)
                              : nullptr;
        if (!page)
            return failure(ErrorKind::NotFound, Text::tr("There is no such page"),
                           document ? document->file : QString());
        const QSizeF size = page->pageSizeF();
        const double inches = size.width() * size.height() / (72.0 * 72.0);
        const double dots = std::min(dotsPerInch, std::sqrt(mostPixels / std::max(1.0, inches)));
        QImage image = page->renderToImage(dots, dots);
        if (image.isNull())
            return failure(ErrorKind::BadInput, Text::tr("The page cannot be drawn"), document->file);
        return image;
    });
}

} // namespace gw::gui
