interface TreeNode {
  readonly id: string;
  readonly parent: string | null;
}

export const byId = <T extends { readonly id: string }>(items: readonly T[]): ((id: string) => T | undefined) => {
  const index = new Map(items.map((item) => [item.id, item]));
  return (id) => index.get(id);
};

export interface Tree<T> {
  get(id: string): T | undefined;
  children(parentId: string | null): readonly T[];
  /** From the root to the node itself. */
  lineage(id: string): readonly T[];
  /** The node itself and everything under it. */
  subtree(id: string): readonly T[];
}

/** Nodes that name their parent. Expects known parents and no cycles: `checkIntegrity` has looked. */
export const createTree = <T extends TreeNode>(nodes: readonly T[]): Tree<T> => {
  const get = byId(nodes);
  const childrenOf = Map.groupBy(nodes, (node) => node.parent);
  const children = (parentId: string | null): readonly T[] => childrenOf.get(parentId) ?? [];
  const lineage = (id: string): readonly T[] => {
    const node = get(id);
    if (!node) return [];
    return node.parent === null ? [node] : [...lineage(node.parent), node];
  };
  const subtree = (id: string): readonly T[] => {
    const node = get(id);
    return node ? [node, ...children(id).flatMap((child) => subtree(child.id))] : [];
  };
  return { get, children, lineage, subtree };
};
