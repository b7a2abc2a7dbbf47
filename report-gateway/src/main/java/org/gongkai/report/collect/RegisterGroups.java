package org.gongkai.report.collect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** The groups of bodies whose registers the services add up for a sum, and which of them make up a branch of it. */
final class RegisterGroups {

    private final List<SequencedSet<String>> bodies = new ArrayList<>();
    private final Map<Integer, List<Integer>> byBranch = new HashMap<>();

    private RegisterGroups() {}

    /** A group for each branch. */
    static RegisterGroups ofBranches(List<MemberTree.Branch> branches) {
        RegisterGroups groups = new RegisterGroups();
        for (MemberTree.Branch branch : branches) {
            SequencedSet<String> all = new LinkedHashSet<>();
            branch.registers().forEach(one -> all.addAll(one.bodies()));
            groups.add(branch, all);
        }
        return groups;
    }

    /** A group for each member of each branch. */
    static RegisterGroups ofBodies(List<MemberTree.Branch> branches) {
        RegisterGroups groups = new RegisterGroups();
        branches.forEach(branch -> branch.registers().forEach(one -> groups.add(branch, one.bodies())));
        return groups;
    }

    private void add(MemberTree.Branch branch, SequencedSet<String> group) {
        byBranch.computeIfAbsent(branch.number(), first -> new ArrayList<>()).add(bodies.size());
        bodies.add(group);
    }

    /** The groups in the order of their numbers. */
    List<? extends Collection<String>> bodies() {
        return bodies;
    }

    /** The numbers of the groups of a branch. */
    List<Integer> of(MemberTree.Branch branch) {
        return byBranch.getOrDefault(branch.number(), List.of());
    }
}
