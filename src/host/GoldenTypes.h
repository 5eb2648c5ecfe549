// SPDX-License-Identifier: GPL-3.0-or-later
// What the methods about golden files take and give, besides the types of src/golden.
#pragma once

#include "golden/GoldenCheck.h"
#include "golden/diff/CompareDirectories.h"
#include "golden/scan/CatalogView.h"
#include "health/Problem.h"

namespace gw::host {

struct GoldenCheckQuery
{
    QString directory; ///< empty: the golden directory of the newest run
};
template<class V> void describe(V &v, GoldenCheckQuery &q) { v("directory", q.directory); }

struct GoldenListQuery
{
    QString directory;
    golden::CatalogQuery query;
    qint64 first = 0;
    qint64 count = 1000;  ///< at most 5000
    bool wait = false;    ///< answer when everything was read, with progress; else with what is known by now
    bool recheck = false; ///< look at every file's times, not only at the directory's
    qint64 marks = 0;     ///< into how many equal parts the rows are divided to tell of what is bad; at most 1000
};
template<class V> void describe(V &v, GoldenListQuery &q)
{
    v("directory", q.directory);
    v("filter", q.query.filter);
    v("sort", q.query.sort);
    v("descending", q.query.descending);
    v("first", q.first);
    v("count", q.count);
    v("wait", q.wait);
    v("recheck", q.recheck);
    v("marks", q.marks);
}
struct GoldenPage
{
    QString directory;
    golden::CatalogCounts counts; ///< of the directory
    qint64 total = 0;             ///< that fit the filter
    qint64 first = 0;
    QList<golden::CatalogEntry> entries;
    bool reading = false;       ///< still being listed or read: numbers and order will change
    std::optional<Error> error; ///< why the last look failed; what is here is from before it
    QList<qint64> marked;       ///< which of the parts that were asked for have an altered or unreadable file
};
template<class V> void describe(V &v, GoldenPage &p)
{
    v("directory", p.directory);
    v("counts", p.counts);
    v("total", p.total);
    v("first", p.first);
    v("entries", p.entries);
    v("reading", p.reading);
    v("error", p.error);
    v("marked", p.marked);
}

struct GoldenGroupQuery
{
    QString directory, filter;
    golden::GroupKey by = golden::GroupKey::Type;
};
template<class V> void describe(V &v, GoldenGroupQuery &q)
{
    v("directory", q.directory);
    v("filter", q.filter);
    v("by", q.by);
}
struct GoldenGroups
{
    QList<golden::CatalogGroup> groups; ///< by key
    bool reading = false;
};
template<class V> void describe(V &v, GoldenGroups &g)
{
    v("groups", g.groups);
    v("reading", g.reading);
}

struct GoldenReadQuery
{
    QString path;
    std::optional<QByteArray> pathBytes; ///< goes before path: the name as the file system has it
    qint64 offset = 0;
    qint64 count = 1 << 20; ///< bytes, at most 4 MB
};
template<class V> void describe(V &v, GoldenReadQuery &q)
{
    v("path", q.path);
    v("path_b64", q.pathBytes);
    v("offset", q.offset);
    v("count", q.count);
}
struct GoldenBytes
{
    QByteArray content;
    qint64 size = 0; ///< of the file when it was read
};
template<class V> void describe(V &v, GoldenBytes &b)
{
    v("content", b.content);
    v("size", b.size);
}

struct GoldenDiffQuery
{
    QString a, b; ///< two golden files; a golden file and a cycle report; two directories; goldens and their reports
    QList<golden::IgnoreRule> rules;
};
template<class V> void describe(V &v, GoldenDiffQuery &q)
{
    v("a", q.a);
    v("b", q.b);
    v("rules", q.rules);
}
/// Either of the two is set.
struct GoldenDiff
{
    std::optional<golden::Comparison> files;
    std::optional<golden::DirectoryComparison> directories;
    std::optional<health::Severity> severity;
};
template<class V> void describe(V &v, GoldenDiff &d)
{
    v("files", d.files);
    v("directories", d.directories);
    v("severity", d.severity);
}

} // namespace gw::host
