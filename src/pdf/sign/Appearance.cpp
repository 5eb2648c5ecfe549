// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/sign/Appearance.h"

#include "base/Translations.h"
#include "pdf/pages/ChartScale.h"
#include "pdf/pages/TextBlock.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace gw::pdf {
namespace {

constexpr double pixelsPerPoint = 4; ///< 288 dpi
constexpr double margin = 8;

QString timeText(const QDateTime &time, const QString &utcOffset)
{
    const int seconds = secondsOf(utcOffset);
    const QDateTime local = time.toOffsetFromUtc(seconds);
    const QString offset = seconds == 0 ? QStringLiteral("UTC") : utcOffset;
    return installedNumbers().toString(local.date(), QStringLiteral("d MMMM yyyy")) +
           local.time().toString(QStringLiteral(", HH:mm:ss ")) + offset;
}

} // namespace

QImage appearance(const document::SigningRequest &request, const document::SigningIdentity &identity,
                  const QDateTime &time)
{
    const auto &place = request.place.rectangle;
    QImage image(QSizeF(place.width * pixelsPerPoint, place.height * pixelsPerPoint).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(pixelsPerPoint, pixelsPerPoint);
    const QString name = request.name.isEmpty() ? identity.subject : request.name;
    const double width = place.width - 2 * margin;
    const double gap = 1;
    const double height = lineHeight(Role::Name) + gap + (request.role.isEmpty() ? 1 : 2) * lineHeight(Role::Small);
    double y = std::max(0.0, (place.height - height) / 2);
    TextBlock(fitted(name, Role::Name, width), Role::Name, width + 4).draw(painter, {margin, y});
    y += lineHeight(Role::Name) + gap;
    for (const QString &line : {request.role, timeText(time, request.utcOffset)}) {
        if (line.isEmpty())
            continue;
        TextBlock(fitted(line, Role::Small, width), Role::Small, width + 4).draw(painter, {margin, y});
        y += lineHeight(Role::Small);
    }
    return image;
}

} // namespace gw::pdf
