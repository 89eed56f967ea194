/** Addresses that no page has. */
import { NotFoundPage } from "@/components/shell/not-found-page";
import { PlainFrame } from "@/components/shell/plain-frame";

export default function UnknownAddressPage() {
  return (
    <PlainFrame>
      <NotFoundPage />
    </PlainFrame>
  );
}
