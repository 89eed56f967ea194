/** The start: the list of projects is where work begins. */
import { redirect } from "next/navigation";

export default function StartPage() {
  redirect("/projects");
}
