import { useEffect, useRef, useState, type RefObject } from "react";

/** True from the moment something comes near the screen, for what is too heavy to bring before. */
export function useInView<Node extends Element>(): [RefObject<Node | null>, boolean] {
  const place = useRef<Node>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const node = place.current;
    if (!node || near) return undefined;
    const watch = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      {
        rootMargin: "300px",
      },
    );
    watch.observe(node);
    return () => watch.disconnect();
  }, [near]);
  return [place, near];
}
