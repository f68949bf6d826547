<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>A character as a mark</Title>
  <Rule><PointSymbolizer><Graphic>
    <Mark>
      <WellKnownName>ttf://Noto Sans SC#0x25a0</WellKnownName>
      <Fill><CssParameter name="fill">#8e44ad</CssParameter></Fill>
      <Stroke><CssParameter name="stroke">#111111</CssParameter><CssParameter name="stroke-width">4</CssParameter></Stroke>
    </Mark>
    <Size>40</Size>
  </Graphic></PointSymbolizer></Rule>
</FeatureTypeStyle>
