import { foundIn } from "./pieces.ts";

/** A text of one line in which the words of a search are marked, cut so that the first is in it. */
export function Found(props: {
  readonly text: string;
  readonly search: string;
  /** How many characters can be seen. */
  readonly room: number;
}) {
  return (
    <>
      {foundIn(props.text, props.search, props.room).map(({ text, found }, at) =>
        found ? <mark key={at}>{text}</mark> : text,
      )}
    </>
  );
}
