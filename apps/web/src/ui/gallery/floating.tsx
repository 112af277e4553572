import { Archive, CirclePause, Copy, Share2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../button.tsx";
import { Combobox, type ComboOption } from "../combobox.tsx";
import { ConfirmDialog } from "../confirm-dialog.tsx";
import { Dialog } from "../dialog.tsx";
import { Kbd } from "../kbd.tsx";
import { Menu, MenuChoice, MenuItem, MenuRule } from "../menu.tsx";
import { TextField } from "../text-field.tsx";
import { toast } from "../toast.tsx";
import { Tooltip } from "../tooltip.tsx";
import { Row } from "./specimen.tsx";

export function Floating() {
  const [asking, setAsking] = useState(false);
  const [writing, setWriting] = useState(false);
  const [category, setCategory] = useState<ComboOption | null>(null);
  const [language, setLanguage] = useState("en");
  return (
    <Row>
      <Menu trigger={<Button>Menu</Button>} align="start">
        <MenuItem icon={Copy} kbd="D">
          Duplicate listing
        </MenuItem>
        <MenuItem
          icon={CirclePause}
          kbd="P"
          onSelect={() => toast("Listing paused until 27 November", { undo: () => {} })}
        >
          Pause
        </MenuItem>
        <MenuItem icon={Share2} link={<a href="#x">Copy link</a>}>
          Copy link
        </MenuItem>
        <MenuChoice
          label="Language"
          value={language}
          onChange={setLanguage}
          options={[
            { value: "en", label: "English" },
            { value: "zh-Hans", label: "简体中文", lang: "zh-Hans" },
          ]}
        />
        <MenuRule />
        <MenuItem icon={Archive} critical>
          Close listing
        </MenuItem>
      </Menu>
      <Button look="critical" onClick={() => setAsking(true)}>
        Withdraw reservation
      </Button>
      <Tooltip text="Counts are published listings">
        <Button look="quiet">Tooltip</Button>
      </Tooltip>
      <Button onClick={() => toast("Listing paused until 27 November", { undo: () => {} })}>
        Toast <Kbd>T</Kbd>
      </Button>
      <Button onClick={() => setWriting(true)}>Form</Button>
      <Dialog
        open={writing}
        onOpenChange={setWriting}
        title="Invite a colleague"
        keepOnOutsidePress
        footer={<Button look="ink">Send invitation</Button>}
      >
        <div className="grid gap-4">
          <TextField label="Email" type="email" />
          <Combobox
            label="Category"
            options={[{ value: "casting", label: "Casting" }]}
            value={category}
            onChange={setCategory}
          />
          <Menu trigger={<Button size="s">More</Button>} align="start">
            <MenuItem icon={Copy}>Duplicate listing</MenuItem>
          </Menu>
        </div>
      </Dialog>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        question="Withdraw this reservation?"
        consequence="Thu 26 Nov, 14:00–20:00 goes back to free. Nothing has been paid; Nanpu Casting Works is told at once."
        confirm="Withdraw reservation"
        critical
        onConfirm={() => new Promise((resolve) => setTimeout(resolve, 800))}
      />
    </Row>
  );
}
