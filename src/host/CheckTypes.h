// SPDX-License-Identifier: GPL-3.0-or-later
// What the methods behind a checklist take and give: a question to one service with its raw answer, and files with
// their digests.
#pragma once

#include "services/RawQuestion.h"

namespace gw::host {

struct ProbeQuery
{
    services::RawQuestion question;
};
template<class V> void describe(V &v, ProbeQuery &q)
{
    v("kind", q.question.kind);
    v("service", q.question.service);
    v("path", q.question.path);
    v("statement", q.question.statement);
    v("limit_ms", q.question.limit);
}

/// An answer of any kind, also a wrong one, or why there is none. Secrets are stars.
struct ProbeAnswer
{
    bool used = true; ///< the profile names the service; false: nothing was asked
    QString request;  ///< as it was asked, without secrets: "GET http://localhost:8000/health"
    bool answered = false;
    std::optional<qint64> status; ///< of HTTP
    QString body;                 ///< at most 4 MB; of SQL the first value, of Redis the reply
    qint64 masked = 0;            ///< places where a secret stood
    std::optional<Error> error;   ///< why there is no answer
    QDateTime at;
    Milliseconds took{0};
};
template<class V> void describe(V &v, ProbeAnswer &a)
{
    v("used", a.used);
    v("request", a.request);
    v("answered", a.answered);
    v("status", a.status);
    v("body", a.body);
    v("masked", a.masked);
    v("error", a.error);
    v("at", a.at);
    v("took_ms", a.took);
}

struct FilesQuery
{
    QStringList globs;   ///< files and directories
    bool digest = false; ///< of each file's content; of a directory, of the list of its files' digests
    bool list = false;   ///< that list too
};
template<class V> void describe(V &v, FilesQuery &q)
{
    v("globs", q.globs);
    v("digest", q.digest);
    v("list", q.list);
}

struct FoundFile
{
    QString path;
    bool directory = false;
    qint64 files = 1; ///< of a directory those directly in it
    Bytes bytes;      ///< sum of lengths
    QDateTime modified;
    QString sha256;
    QString list; ///< as `sha256sum` writes it, sorted by name; empty where it would be longer than 12 MB
    std::optional<Error> error;
};
template<class V> void describe(V &v, FoundFile &f)
{
    v("path", f.path);
    v("directory", f.directory);
    v("files", f.files);
    v("bytes", f.bytes);
    v("modified", f.modified);
    v("sha256", f.sha256);
    v("list", f.list);
    v("error", f.error);
}
struct FilesAnswer
{
    qint64 total = 0;       ///< that match
    QList<FoundFile> files; ///< at most 1000, by name
};
template<class V> void describe(V &v, FilesAnswer &a)
{
    v("total", a.total);
    v("files", a.files);
}

} // namespace gw::host
