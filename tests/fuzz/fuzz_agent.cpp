// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from an agent, or to one: noise of a login shell, frames, messages, what they hold. The same bytes give
// the same messages, in whatever pieces they come.
#include "Fuzz.h"

#include "health/RunStatus.h"
#include "host/Frame.h"
#include "host/Message.h"
#include "host/RetentionTypes.h"

#include <QByteArrayList>

#include <algorithm>

using namespace gw;
using namespace gw::host;
using gw::fuzz::require;

namespace {

struct Parsed
{
    QByteArrayList bodies;
    bool isBroken = false;
    bool operator==(const Parsed &) const = default;
};

Parsed parse(QByteArrayView bytes, qsizetype piece, FrameParser::Start start)
{
    Parsed parsed;
    FrameParser parser(start);
    for (qsizetype at = 0; at < bytes.size() && !parsed.isBroken; at += piece) {
        parser.feed(bytes.sliced(at, std::min(piece, bytes.size() - at)));
        for (;;) {
            const auto body = parser.next();
            parsed.isBroken = !body;
            if (!body || !*body)
                break;
            parsed.bodies << **body;
        }
    }
    return parsed;
}

void read(const QByteArray &body)
{
    (void)nestingDepth(body);
    const auto message = decode(body);
    if (!message)
        return;
    (void)encode(*message);
    const QString where = QStringLiteral("agent");
    (void)readJson<CancelNote>(message->content, where);
    (void)readJson<ProgressNote>(message->content, where);
    (void)readJson<health::RunStatus>(message->content, where);
    (void)readJson<golden::RetentionPlan>(message->content, where);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes = fuzz::viewOf(data, size);
    for (const auto start : {FrameParser::Start::AtMagic, FrameParser::Start::AtFrame}) {
        const Parsed parsed = parse(bytes, std::max<qsizetype>(1, bytes.size()), start);
        require(parse(bytes, 7, start) == parsed, "any pieces will do");
        for (const QByteArray &body : parsed.bodies)
            read(body);
    }
    read(bytes.toByteArray());
    return 0;
}
