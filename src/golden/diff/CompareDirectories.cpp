// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/diff/CompareDirectories.h"

#include "golden/DirectoryReader.h"
#include "golden/FileText.h"
#include "golden/Text.h"
#include "golden/scan/Inspector.h"
#include "golden/scan/Workers.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <dirent.h>

namespace gw::golden {

namespace {

constexpr qsizetype mostFindings = 1000, mostExamples = 10;

QString generalised(QString pointer)
{
    static const QRegularExpression number(QStringLiteral("/[0-9]+(?=/|$)"));
    return pointer.replace(number, QStringLiteral("/*"));
}

Result<std::vector<std::string>> goldenNames(const QByteArray &directory, const std::stop_token &stop)
{
    std::vector<std::string> names;
    const auto listed = forEachName(directory, stop, [&names](std::string_view name) {
        if (isGoldenName(name))
            names.emplace_back(name);
    });
    if (!listed)
        return Failure(listed.error());
    if (!*listed) // half of a listing would make files look as if they were in one only
        return failure(ErrorKind::Cancelled, Text::tr("Comparing the directories was stopped while they were listed"),
                       displayName({directory.constData(), size_t(directory.size())}));
    std::sort(names.begin(), names.end());
    return names;
}

QByteArray joined(const QByteArray &directory, std::string_view name)
{
    return directory + '/' + QByteArray(name.data(), qsizetype(name.size()));
}

/// What all threads share of the two directories.
struct Job
{
    QByteArray a, b;
    int atA, atB;
    const CompareOptions &options;
};

class PairWorker
{
public:
    PairWorker(const Job &job, DirectoryComparison &part, MismatchGroups &groups)
        : m_job(job), m_part(part), m_groups(groups)
    {}
    void compareAll(std::span<const std::string> names)
    {
        for (const std::string &name : names)
            compareOne(name);
    }

private:
    void compareOne(const std::string &name);
    void note(const std::string &name, const Comparison &comparison);

    const Job &m_job;
    DirectoryComparison &m_part;
    MismatchGroups &m_groups;
    FileText m_a, m_b;
};

void PairWorker::note(const std::string &name, const Comparison &comparison)
{
    ++m_part.pairs;
    switch (comparison.agreement) {
    case Agreement::Identical:
        ++m_part.identical;
        return;
    case Agreement::Canonical:
        ++m_part.canonical;
        break;
    case Agreement::Noise:
        ++m_part.noise;
        break;
    case Agreement::Differs:
        ++m_part.differing;
        break;
    case Agreement::Unknown:
        ++m_part.unknown;
        break;
    }
    for (auto it = comparison.ruleHits.cbegin(); it != comparison.ruleHits.cend(); ++it)
        m_part.ruleHits[it.key()] += it.value();
    if (comparison.match() && comparison.category == Category::Unknown)
        return;
    m_groups.add(comparison);
    if (m_part.findings.size() < mostFindings)
        m_part.findings.append(
            {displayName(name), isPlain(name) ? std::nullopt : std::optional(QByteArray::fromStdString(name)),
             comparison.agreement, comparison.category, comparison.explanation, comparison.firstDivergence});
}

void PairWorker::compareOne(const std::string &name)
{
    const int problemA = m_a.read(m_job.atA, name.c_str(), DT_UNKNOWN);
    const int problemB = m_b.read(m_job.atB, name.c_str(), DT_UNKNOWN);
    if (problemA == ENOENT || problemB == ENOENT) {
        ++m_part.vanished;
        return;
    }
    const QByteArray pathA = joined(m_job.a, name), pathB = joined(m_job.b, name);
    Comparison comparison;
    if (problemA != 0 || problemB != 0) {
        comparison.a.path = displayName({pathA.constData(), size_t(pathA.size())});
        comparison.b.path = displayName({pathB.constData(), size_t(pathB.size())});
        comparison.explanation = Text::tr("%1 cannot be compared: %2")
                                     .arg(problemA ? comparison.a.path : comparison.b.path,
                                          FileText::reason(problemA ? problemA : problemB));
    } else if (std::string_view(m_a.text()) == std::string_view(m_b.text())) {
        comparison.agreement = Agreement::Identical;
    } else {
        const auto bytes = [](const FileText &text) {
            return QByteArray(text.text().data(), qsizetype(text.text().size()));
        };
        comparison = compare({pathA, bytes(m_a)}, {pathB, bytes(m_b)}, m_job.options);
    }
    note(name, comparison);
}

void addNames(const std::vector<std::string> &all, const std::vector<std::string> &other, qint64 &count,
              QStringList &names)
{
    std::vector<std::string_view> only;
    std::set_difference(all.begin(), all.end(), other.begin(), other.end(), std::back_inserter(only));
    count = qint64(only.size());
    for (const std::string_view name : std::span(only).first(std::min<size_t>(only.size(), mostFindings)))
        names.append(displayName(name));
}

void merge(DirectoryComparison &all, const DirectoryComparison &part)
{
    all.pairs += part.pairs;
    all.identical += part.identical;
    all.matched += part.matched;
    all.canonical += part.canonical;
    all.noise += part.noise;
    all.differing += part.differing;
    all.unknown += part.unknown;
    all.vanished += part.vanished;
    all.findings += part.findings;
    for (auto it = part.ruleHits.cbegin(); it != part.ruleHits.cend(); ++it)
        all.ruleHits[it.key()] += it.value();
}

} // namespace

void MismatchGroups::add(const Comparison &comparison)
{
    if (comparison.match() && comparison.category == Category::Unknown)
        return;
    MismatchGroup one;
    one.category = comparison.category;
    if (comparison.firstDivergence) {
        one.skill = comparison.firstDivergence->skill;
        one.pointer = generalised(comparison.firstDivergence->pointer);
    }
    one.count = 1;
    one.explanation = comparison.explanation;
    one.examples = {comparison.a.runId.isEmpty() ? QFileInfo(comparison.a.path).fileName() : comparison.a.runId};
    MismatchGroups other;
    other.m_groups.insert(QStringLiteral("%1\n%2\n%3").arg(int(one.category)).arg(one.skill, one.pointer), one);
    add(other);
}

void MismatchGroups::add(const MismatchGroups &other)
{
    for (auto it = other.m_groups.cbegin(); it != other.m_groups.cend(); ++it) {
        MismatchGroup &group = m_groups[it.key()];
        if (group.count == 0) {
            group = *it;
            continue;
        }
        group.count += it->count;
        group.examples += it->examples.mid(0, mostExamples - group.examples.size());
    }
}

QList<MismatchGroup> MismatchGroups::groups() const
{
    QList<MismatchGroup> list = m_groups.values();
    std::stable_sort(list.begin(), list.end(),
                     [](const MismatchGroup &a, const MismatchGroup &b) { return a.count > b.count; });
    return list;
}

Result<DirectoryComparison> compareDirectories(const QByteArray &a, const QByteArray &b, const CompareOptions &options,
                                               std::stop_token stop,
                                               const std::function<void(qint64, qint64)> &onProgress)
{
    const auto left = goldenNames(a, stop);
    const auto right = left ? goldenNames(b, stop) : left;
    if (!right)
        return Failure(right.error());
    const auto directoryA = Descriptor::openDirectory(a), directoryB = Descriptor::openDirectory(b);
    if (!directoryA || !directoryB)
        return Failure(directoryA ? directoryB.error() : directoryA.error());
    DirectoryComparison all;
    all.a = displayName({a.constData(), size_t(a.size())});
    all.b = displayName({b.constData(), size_t(b.size())});
    std::vector<std::string> pairs;
    std::set_intersection(left->begin(), left->end(), right->begin(), right->end(), std::back_inserter(pairs));
    addNames(*left, *right, all.onlyInA, all.namesOnlyInA);
    addNames(*right, *left, all.onlyInB, all.namesOnlyInB);

    const Job job{a, b, directoryA->get(), directoryB->get(), options};
    const unsigned threads = workersFor(pairs.size());
    std::vector<DirectoryComparison> parts(threads);
    std::vector<MismatchGroups> groups(threads);
    all.complete = shareWork<std::string>(
        pairs, threads, stop,
        [&](unsigned i) {
            return [worker = std::make_shared<PairWorker>(job, parts[i], groups[i])](
                       std::span<const std::string> names) { worker->compareAll(names); };
        },
        [&](qint64 done) {
            if (onProgress)
                onProgress(done, qint64(pairs.size()));
        });
    MismatchGroups mismatches;
    for (unsigned i = 0; i < threads; ++i) {
        merge(all, parts[i]);
        mismatches.add(groups[i]);
    }
    all.groups = mismatches.groups();
    std::sort(all.findings.begin(), all.findings.end(),
              [](const PairFinding &x, const PairFinding &y) { return x.name < y.name; });
    all.findings = all.findings.mid(0, mostFindings);
    all.complete = all.complete && !stop.stop_requested();
    return all;
}

} // namespace gw::golden
