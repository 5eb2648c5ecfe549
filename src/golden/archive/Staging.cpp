// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FileWriter.h"
#include "golden/DirectoryReader.h"
#include "golden/Text.h"
#include "golden/archive/StagingParts.h"

#include <QFile>

#include <atomic>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <utility>
#include <vector>

namespace gw::golden {
namespace {

constexpr std::string_view stagingPrefix = ".goldwatch-restore.";

} // namespace

std::string parentPath(const std::string &path)
{
    const size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

Error Staging::error(const QString &what, const std::string &path) const
{
    const QByteArray where = path.empty() ? m_target : m_target + '/' + QByteArray::fromStdString(path);
    return systemError(errno, what, displayName({where.constData(), size_t(where.size())}));
}

Result<std::unique_ptr<Staging>> Staging::begin(const QByteArray &target, FileOps &ops)
{
    std::unique_ptr<Staging> staging(new Staging(ops));
    if (auto opened = staging->open(target); !opened)
        return Failure(opened.error());
    return staging;
}

Result<std::unique_ptr<Staging>> Staging::view(const QByteArray &target)
{
    std::unique_ptr<Staging> staging(new Staging(FileOps::system()));
    staging->m_target = target;
    auto root = Descriptor::openDirectory(target);
    if (root)
        staging->m_root = std::make_shared<const Descriptor>(*std::move(root));
    else if (root.error().kind != ErrorKind::NotFound)
        return Failure(root.error());
    return staging;
}

Result<void> Staging::open(const QByteArray &target)
{
    m_target = target;
    if (auto made = makeDirectories(target, 0755, m_ops); !made)
        return made;
    auto root = Descriptor::openDirectory(target);
    if (!root)
        return Failure(root.error());
    m_root = std::make_shared<const Descriptor>(*std::move(root));
    removeStale();
    static std::atomic<unsigned> counter{0};
    const std::string name =
        std::string(stagingPrefix) + std::to_string(::getpid()) + '.' + std::to_string(counter.fetch_add(1));
    if (m_ops.mkdirat(m_root->get(), name.c_str(), 0700) != 0)
        return Failure(error(Text::tr("Cannot write to the directory to restore to")));
    m_name = name;
    m_directory =
        Descriptor(m_ops.openat(m_root->get(), name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW, 0));
    // The lock tells others that this is no leftover; the kernel lets it go when we die.
    if (!m_directory.isOpen() || ::flock(m_directory.get(), LOCK_EX | LOCK_NB) != 0)
        return Failure(error(Text::tr("Cannot write to the directory to restore to")));
    return {};
}

Staging::~Staging()
{
    if (!m_name.empty())
        removeStaging(m_name, m_directory.get());
}

void Staging::removeLeftovers(const QByteArray &target, FileOps &ops)
{
    Staging staging(ops);
    auto root = Descriptor::openDirectory(target);
    if (!root)
        return;
    staging.m_target = target;
    staging.m_root = std::make_shared<const Descriptor>(*std::move(root));
    staging.removeStale();
}

void Staging::removeContents(int directory, int depth)
{
    if (directory < 0 || depth > 1) // directories of files, and no deeper
        return;
    const auto reader = DirectoryReader::open("/proc/self/fd/" + QByteArray::number(directory));
    DirectoryBatch batch;
    for (auto more = reader ? (*reader)->next(batch) : Result<bool>(false); more && *more;
         more = (*reader)->next(batch))
        for (const DirectoryEntry &entry : batch.entries) {
            if (m_ops.unlinkat(directory, entry.cName(), 0) == 0 || errno != EISDIR)
                continue;
            const Descriptor inner(::openat(directory, entry.cName(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW));
            removeContents(inner.get(), depth + 1);
            m_ops.unlinkat(directory, entry.cName(), AT_REMOVEDIR);
        }
}

void Staging::removeStaging(const std::string &name, int directory)
{
    removeContents(directory, 0);
    m_ops.unlinkat(m_root->get(), name.c_str(), AT_REMOVEDIR);
}

void Staging::removeStale()
{
    std::vector<std::string> names;
    const auto reader = DirectoryReader::open(m_target);
    DirectoryBatch batch;
    for (auto more = reader ? (*reader)->next(batch) : Result<bool>(false); more && *more;
         more = (*reader)->next(batch))
        for (const DirectoryEntry &entry : batch.entries)
            if (entry.name.starts_with(stagingPrefix))
                names.emplace_back(entry.name);
    for (const std::string &name : names) {
        const Descriptor stale(::openat(m_root->get(), name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW));
        if (stale.isOpen() && ::flock(stale.get(), LOCK_EX | LOCK_NB) == 0)
            removeStaging(name, stale.get());
    }
}

Result<Staging::SharedDescriptor> Staging::descend(const std::string &directory, bool make)
{
    SharedDescriptor at = m_root;
    if (!at) // only looked at, and not there
        return at;
    for (size_t begin = 0; begin < directory.size();) {
        const size_t end = std::min(directory.find('/', begin), directory.size());
        const std::string component = directory.substr(begin, end - begin), path = directory.substr(0, end);
        begin = end + 1;
        int fd = ::openat(at->get(), component.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
        if (fd < 0 && errno == ENOENT && !make)
            return SharedDescriptor();
        if (fd < 0 && errno == ENOENT) {
            if (m_ops.mkdirat(at->get(), component.c_str(), 0755) != 0 && errno != EEXIST)
                return Failure(error(Text::tr("Cannot create the directory"), path));
            m_touched.insert(parentPath(path));
            fd = ::openat(at->get(), component.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
        }
        if (fd < 0 && (errno == ELOOP || errno == ENOTDIR)) {
            const QString where = displayName(path);
            return failure(ErrorKind::Refused, Text::tr("a symbolic link or a file stands in its way: %1").arg(where));
        }
        if (fd < 0)
            return Failure(error(Text::tr("Cannot open the directory"), path));
        at = std::make_shared<const Descriptor>(fd);
    }
    return at;
}

Result<Staging::SharedDescriptor> Staging::targetDirectory(const std::string &path, bool make)
{
    const std::lock_guard lock(m_mutex);
    if (m_recentTarget.isKnown && m_recentTarget.path == path && (m_recentTarget.directory || !make))
        return m_recentTarget.directory;
    auto opened = descend(path, make);
    if (opened)
        m_recentTarget = {path, *opened, true};
    return opened;
}

Result<Staging::SharedDescriptor> Staging::stagedDirectory(const std::string &parent)
{
    const std::lock_guard lock(m_mutex);
    if (m_recentStaged.isKnown && m_recentStaged.path == parent)
        return m_recentStaged.directory;
    const auto [staged, isNew] = m_staged.try_emplace(parent, unsigned(m_staged.size()));
    const std::string name = std::to_string(staged->second);
    if (isNew && m_ops.mkdirat(m_directory.get(), name.c_str(), 0755) != 0) {
        m_staged.erase(staged);
        return Failure(error(Text::tr("Cannot create the directory"), parent));
    }
    auto directory = std::make_shared<const Descriptor>(
        ::openat(m_directory.get(), name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW));
    if (!directory->isOpen())
        return Failure(error(Text::tr("Cannot open the directory"), parent));
    m_recentStaged = {parent, directory, true};
    return SharedDescriptor(directory);
}

Result<Staging::Present> Staging::look(const std::string &path, qint64 size, const Digest &digest)
{
    const auto parent = targetDirectory(parentPath(path), false);
    if (!parent)
        return Failure(parent.error());
    if (!*parent)
        return Present::Nothing;
    const std::string leaf = leafOf(path);
    struct stat info{};
    if (::fstatat((*parent)->get(), leaf.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT ? Result<Present>(Present::Nothing)
                               : Failure(error(Text::tr("Cannot look at the file that is there"), path));
    if (!S_ISREG(info.st_mode))
        return Present::NoFile;
    if (info.st_size != size)
        return Present::OtherFile;
    const Descriptor file(::openat((*parent)->get(), leaf.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    Digest present;
    if (!file.isOpen() || !digestOf(file.get(), present))
        return Failure(error(Text::tr("Cannot read the file that is there"), path));
    return present == digest ? Present::SameContent : Present::OtherFile;
}

} // namespace gw::golden
