// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QFuture>
#include <QImage>
#include <QSizeF>

#include <memory>

class QThreadPool;

namespace gw::gui {

/// Pages of a PDF that goldwatch-pdf made, drawn off the window's thread, one after the other. Files of others are not
/// opened here. Lives in the window's thread; answers that nobody waits for any more are dropped with it.
class PdfPages
{
public:
    PdfPages();
    ~PdfPages(); ///< waits for the page that is being drawn

    /// Sizes of all pages, in points; BadInput for what cannot be opened or has more than 200.
    [[nodiscard]] QFuture<Result<QList<QSizeF>>> open(const QString &file);
    /// Page @p index, from 0, of the file that was opened last; at most 40 million pixels.
    [[nodiscard]] QFuture<Result<QImage>> draw(int index, double dotsPerInch);

private:
    struct Document;
    std::shared_ptr<Document> m_document;
    std::unique_ptr<QThreadPool> m_pool; ///< one thread: a document of Poppler is not made for two
};

} // namespace gw::gui
