// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Message.h"

#include "host/Frame.h"
#include "host/Text.h"

namespace gw::host {
namespace {

constexpr QLatin1String keyVersion("jsonrpc"), keyId("id"), keyMethod("method"), keyParams("params"),
    keyResult("result"), keyError("error"), keyCode("code"), keyMessage("message"), keyData("data");

/// The codes that JSON-RPC reserves; error.data tells the rest.
int codeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Protocol:
        return -32600;
    case ErrorKind::Usage:
        return -32602;
    case ErrorKind::Internal:
        return -32603;
    case ErrorKind::Cancelled:
        return -32800; // as the Language Server Protocol has it
    default:
        return -32000;
    }
}

Failure malformed(const QString &what) { return failure(ErrorKind::Protocol, what, QStringLiteral("JSON-RPC")); }

Error errorOf(const QJsonObject &object)
{
    if (object.contains(keyData)) {
        if (auto error = readJson<Error>(object.value(keyData), QStringLiteral("error.data")))
            return *error;
    }
    return {ErrorKind::Internal, object.value(keyMessage).toString(Text::tr("An error without a text")), {}, {}};
}

} // namespace

Message Message::request(qint64 id, const QByteArray &method, const QJsonObject &params)
{
    return {Kind::Request, id, method, params, {}};
}

Message Message::answer(qint64 id, const QJsonObject &result) { return {Kind::Answer, id, {}, result, {}}; }

Message Message::failed(std::optional<qint64> id, const Error &error) { return {Kind::Failed, id, {}, {}, error}; }

Message Message::notice(const QByteArray &method, const QJsonObject &params)
{
    return {Kind::Notice, {}, method, params, {}};
}

QByteArray encode(const Message &message)
{
    QJsonObject object{{keyVersion, QStringLiteral("2.0")}};
    if (message.kind != Message::Kind::Notice)
        object.insert(keyId, message.id ? QJsonValue(*message.id) : QJsonValue(QJsonValue::Null));
    switch (message.kind) {
    case Message::Kind::Request:
    case Message::Kind::Notice:
        object.insert(keyMethod, QString::fromLatin1(message.method));
        object.insert(keyParams, message.content);
        break;
    case Message::Kind::Answer:
        object.insert(keyResult, message.content);
        break;
    case Message::Kind::Failed:
        object.insert(keyError, QJsonObject{{keyCode, codeOf(message.error.kind)},
                                            {keyMessage, message.error.text()},
                                            {keyData, toJson(message.error)}});
        break;
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Message> decode(const QByteArray &body)
{
    if (nestingDepth(body) > nestingLimit)
        return malformed(Text::tr("A message is nested deeper than %1 levels").arg(nestingLimit));
    const auto object = parseObject(body, QStringLiteral("JSON-RPC"));
    if (!object)
        return malformed(object.error().what);
    if (object->value(keyVersion) != QLatin1String("2.0"))
        return malformed(Text::tr("A message that is not JSON-RPC 2.0"));

    Message message;
    const QJsonValue id = object->value(keyId);
    if (id.isDouble() && id.toDouble() == double(id.toInteger()))
        message.id = id.toInteger();
    else if (!id.isNull() && !id.isUndefined())
        return malformed(Text::tr("A message whose id is not an integer"));

    if (object->contains(keyMethod)) {
        const QJsonValue params = object->value(keyParams);
        if (!object->value(keyMethod).isString() || !(params.isObject() || params.isUndefined()))
            return malformed(Text::tr("A message whose method is not a string or whose params are not an object"));
        message.kind = message.id ? Message::Kind::Request : Message::Kind::Notice;
        message.method = object->value(keyMethod).toString().toUtf8();
        message.content = params.toObject();
    } else if (object->value(keyError).isObject()) {
        message.kind = Message::Kind::Failed;
        message.error = errorOf(object->value(keyError).toObject());
    } else if (object->value(keyResult).isObject() && message.id) {
        message.kind = Message::Kind::Answer;
        message.content = object->value(keyResult).toObject();
    } else {
        return malformed(Text::tr("A message that is neither request, answer nor notice"));
    }
    return message;
}

} // namespace gw::host
