"use client";
/** Whether what was decided is saved: saved, sending, waiting (how many, why, and a way to try again), or refused. */
import { Button, Tooltip } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCloudCheck,
  IconCloudOff,
  IconCloudUp,
  IconDeviceDesktopOff,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { SignInAgain } from "@/components/outbox/sign-in-again";
import { useProblemText } from "@/components/ui/problem-text";
import { useReview, useTools } from "./review-context";
import classes from "./review-screen.module.css";
import { canWrite, saving, troubles, unsent } from "./select";

/** Answers of a server that is there and asks for time. */
const tooMuch: ReadonlySet<string> = new Set(["busy", "too-many-requests", "too-many-attempts"]);

export function SavingSign() {
  const { retry, person } = useTools();
  const state = useReview(saving);
  const [signingIn, setSigningIn] = useState(false);
  const keeping = useReview((review) => review.keeping);
  const writer = useReview(canWrite);
  if (!writer) return null;
  return (
    <>
      {state === "waiting" ? (
        <Waiting onSignIn={() => setSigningIn(true)} />
      ) : state === "refused" ? (
        <Refused />
      ) : (
        <Going state={state} />
      )}
      {keeping === "page" && <NotKept />}
      {/* Not within the sign, which changes under it while somebody types. */}
      <SignInAgain
        opened={signingIn}
        person={person.name}
        onClose={() => setSigningIn(false)}
        onSignedIn={() => {
          setSigningIn(false);
          retry();
        }}
      />
    </>
  );
}

function Going({ state }: { readonly state: "saved" | "sending" }) {
  const t = useTranslations("review");
  const Icon = state === "saved" ? IconCloudCheck : IconCloudUp;
  return (
    <span className={classes.saving} data-state={state} title={t(`saving.${state}`)}>
      <Icon size={17} aria-hidden />
      <span>{t(`saving.${state}`)}</span>
    </span>
  );
}

function Waiting({ onSignIn }: { readonly onSignIn: () => void }) {
  const { retry, person } = useTools();
  const t = useTranslations("review");
  const outbox = useTranslations("outbox");
  const problemText = useProblemText();
  const count = useReview(unsent);
  const because = useReview((review) => review.waitingBecause);
  const isSignedOut = because?.code === "signed-out";
  const isAnother = isSignedOut && because.details?.reason === "other-account";
  const why = isAnother
    ? outbox("because.otherAccount", { name: person.name })
    : isSignedOut
      ? outbox("because.signedOut")
      : because?.code === "offline"
        ? outbox("because.offline")
        : because && tooMuch.has(because.code)
          ? outbox("because.busy")
          : outbox("because.server");
  return (
    <span className={classes.saving} data-state="waiting" role="alert">
      <IconCloudOff size={17} aria-hidden />
      <span title={because ? problemText(because) : undefined}>{t("saving.waiting", { count })}</span>
      <span className={classes.why}>{why}</span>
      <Button size="compact-xs" variant="default" onClick={isSignedOut ? onSignIn : retry}>
        {isSignedOut ? outbox("signInAgain") : t("retry")}
      </Button>
    </span>
  );
}

function Refused() {
  const { store } = useTools();
  const t = useTranslations("review");
  const outbox = useTranslations("outbox");
  const count = useReview(troubles);
  const show = () => {
    const { facts, numerals, refusals } = store.get();
    const fact = [...facts.lanes].find(([, lane]) => lane.state === "conflict")?.[0];
    const numeral = [...numerals.lanes].find(([, lane]) => lane.state === "conflict")?.[0];
    const item = fact
      ? ({ kind: "fact", id: fact } as const)
      : numeral
        ? ({ kind: "numeral", id: numeral } as const)
        : (refusals[0]?.item ?? null);
    if (item) store.dispatch({ kind: "take", item });
  };
  return (
    <span className={classes.saving} data-state="refused" role="alert">
      <IconAlertTriangle size={17} aria-hidden />
      <span>{outbox("refused", { count })}</span>
      <Button size="compact-xs" variant="default" onClick={show}>
        {t("show")}
      </Button>
    </span>
  );
}

/** The browser keeps nothing: whoever works on has to know what a reload would cost. */
function NotKept() {
  const t = useTranslations("outbox");
  return (
    <Tooltip label={t("notKeptHow")} multiline w={280}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what the sign means must be reachable by keyboard */}
      <span className={classes.saving} data-state="waiting" tabIndex={0}>
        <IconDeviceDesktopOff size={17} aria-hidden />
        <span>{t("notKept")}</span>
      </span>
    </Tooltip>
  );
}
