// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/sign/Identities.h"

#include "pdf/Text.h"
#include "pdf/sign/KeyDatabase.h"

#include <algorithm>

namespace gw::pdf {
namespace {

using namespace Qt::StringLiterals;
using document::SigningIdentity;

bool hasControl(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

Result<document::Identities> identities(const document::IdentitiesRequest &request)
{
    const auto store = placed(request.store);
    document::Identities found;
    found.database = store.database;
    found.exists = isDatabase(store.database);
    if (!found.exists && store.module.isEmpty())
        return found;
    if (const auto opened = openDatabase(store); !opened)
        return Failure(opened.error());
    found.exists = true;
    found.identities = signingIdentities();
    return found;
}

Result<void> checkNewIdentity(const document::NewIdentity &request)
{
    const bool isNickname = !request.nickname.isEmpty() && request.nickname.size() <= 100 &&
                            !request.nickname.startsWith(u'-') && !request.nickname.contains(u':') &&
                            !hasControl(request.nickname);
    if (!isNickname)
        return failure(ErrorKind::BadInput, Text::tr("A certificate needs a nickname without colons"),
                       request.nickname);
    if (request.name.trimmed().isEmpty() || request.name.size() > 64 || hasControl(request.name))
        return failure(ErrorKind::BadInput, Text::tr("A certificate needs a name of 1 to 64 letters"), request.name);
    if (request.organisation.size() > 64 || hasControl(request.organisation))
        return failure(ErrorKind::BadInput, Text::tr("An organisation has at most 64 letters"), request.organisation);
    if (hasControl(request.email) || request.email.contains(u',') || request.email.startsWith(u'-'))
        return failure(ErrorKind::BadInput, Text::tr("This is no mail address"), request.email);
    if (request.months < 1 || request.months > 120)
        return failure(ErrorKind::BadInput, Text::tr("A certificate is valid for 1 to 120 months"),
                       QString::number(request.months));
    return {};
}

Result<SigningIdentity> findIdentity(const QString &nickname)
{
    const auto all = signingIdentities();
    QStringList names;
    for (const SigningIdentity &identity : all) {
        if (identity.nickname == nickname)
            return identity;
        names << identity.nickname;
    }
    return failure(ErrorKind::NotFound, Text::tr("There is no certificate with a key of this name"), nickname,
                   names.isEmpty() ? Text::tr("None can be seen: there is none, or the passphrase is missing or wrong")
                                   : Text::tr("There are: %1").arg(names.join(u", "_s)));
}

Result<SigningIdentity> makeIdentity(const document::NewIdentity &request)
{
    document::NewIdentity wanted = request;
    wanted.store = placed(request.store);
    if (const auto checked = checkNewIdentity(wanted); !checked)
        return Failure(checked.error());
    if (const auto made = makeDatabase(wanted.store); !made)
        return Failure(made.error());
    const auto present = nicknames(wanted.store.database);
    if (!present)
        return Failure(present.error());
    if (present->contains(wanted.nickname))
        return failure(ErrorKind::Refused, Text::tr("There is a certificate of this name already"), wanted.nickname,
                       Text::tr("Choose another nickname"));
    if (const auto made = makeSelfSigned(wanted); !made)
        return Failure(made.error());
    if (const auto opened = openDatabase(wanted.store); !opened)
        return Failure(opened.error());
    return findIdentity(wanted.nickname);
}

Result<SigningIdentity> importPkcs12(const document::ImportRequest &request)
{
    const auto store = placed(request.store);
    if (const auto made = makeDatabase(store); !made)
        return Failure(made.error());
    const auto nickname = importFile(store, request.file, request.passphrase);
    if (!nickname)
        return Failure(nickname.error());
    if (const auto opened = openDatabase(store); !opened)
        return Failure(opened.error());
    return findIdentity(*nickname);
}

} // namespace gw::pdf
